import Foundation
import Support
import Testing

/// Acknowledging, snoozing and silencing: what each would hide is shown before it is stored.
struct HushTests {
  private let program: Program
  private let moment = ["--at", "2026-11-20T12:00:00Z", "--by", "me", "--state", "state"]

  init() throws {
    program = try Program(configuration: "")
    for (id, title) in [("1001", "Kite"), ("1002", "Lamp")] {
      let added = try program(
        "add", "market", id, "--title", title, "--placed", "2026-09-01", "--shipped", "2026-09-04",
        "--protection-ends", "2026-12-03T08:00:00Z", "--state", "state")
      #expect(added.status == 0)
    }
  }

  @Test(arguments: [
    ["ack", "1001", "claim"], ["ack", "1001", "claim", "-7d"], ["ack", "1001", "claim", "2d"],
    ["snooze", "1001", "--until", "2026-12-02"], ["snooze", "1001", "claim", "--until", "1h"],
    ["silence", "1001", "--until", "30d"],
    ["silence", "--when", "alert.level == 'notice'", "--until", "30d"],
    ["silence", "1002", "--when", "alert.stage == '-2d'", "--until", "30d", "--note", "a gift"],
  ]) func `what would be hidden is shown, and nothing stored`(command: [String]) throws {
    let result = try program.run(command + ["--dry-run"] + moment)
    #expect(result.status == 0)
    try Snapshot.expect(result.transcript, named: command.joined(separator: " "))
    #expect(try program("hushes", "--all", "--state", "state", "--format", "jsonl").output.isEmpty)
  }

  @Test(arguments: [
    ["ack", "1001"], ["ack", "1001", "clam"], ["ack", "1001", "claim", "-3d"], ["ack", "9999"],
    ["snooze", "1001"], ["snooze", "1001", "clam", "--until", "2d"],
    ["snooze", "1001", "--until", "2026-11-01"], ["snooze", "1001", "--until", "soon"],
    ["silence", "--until", "2d"], ["silence", "--when", "alert.levl == 'info'", "--until", "2d"],
    ["silence", "--when", "alert.level", "--until", "2d"], ["unhush", "7"],
  ]) func `what cannot be meant is refused and not stored`(command: [String]) throws {
    let more = command[0] == "unhush" ? ["--state", "state"] : moment
    let result = try program.run(command + more)
    #expect([64, 65].contains(result.status))
    #expect(result.output.isEmpty)
    try Snapshot.expect(result.transcript, named: command.joined(separator: " "))
    #expect(try program("hushes", "--all", "--state", "state", "--format", "jsonl").output.isEmpty)
  }

  @Test func `what is stored is listed, explained, forecast without, and taken back`() throws {
    let ack = try program.run(
      ["ack", "1001", "claim", "-7d", "--note", "photos are ready"] + moment)
    #expect(ack.status == 0)
    #expect(ack.output.contains("stored as 1; to take it back: orderwatch unhush 1"))
    #expect(ack.errors.contains("the daemon is not running"))
    let snooze = try program.run(["snooze", "1002", "--until", "2026-11-30"] + moment)
    #expect(snooze.output.contains("stored as 2"))
    let at = ["--at", "2026-11-20T12:00:00Z", "--state", "state"]
    let told = try program.run(["forecast"] + at).output
    #expect(!told.contains("2026-11-26"))
    #expect(told.contains("2026-11-30"))
    let explained = try program.run(["explain", "1001", "claim"] + at).output
    #expect(explained.contains("-7d  notice  2026-11-26 08:00 UTC  acknowledged"))
    #expect(
      try program.run(["explain", "1002", "claim"] + at).output
        .contains("-7d  notice  2026-11-26 08:00 UTC  held"))
    #expect(try program("unhush", "1", "--state", "state").status == 0)
    let again = try program("unhush", "1", "--state", "state")
    #expect(again.output.hasPrefix("taken back before, nothing changed: ack of market 1001"))
    #expect(try program.run(["forecast", "1001"] + at).output.contains("2026-11-26"))
  }

  @Test(arguments: ["en", "ru"]) func `hushes are listed`(language: String) throws {
    var program = program
    program.environment = ["LANG": language]
    for command in [
      ["ack", "1001", "claim", "--note", "photos are ready"],
      ["snooze", "1002", "--until", "2046-11-30"],
      ["silence", "--when", "order.title == 'Lamp'", "--until", "2046-12-24"],
    ] { #expect(try program.run(command + moment).status == 0) }
    let list = try program("hushes", "--state", "state")
    try Snapshot.expect(list.transcript, named: language)
  }

  @Test func `an acknowledgement is of the window as it stands`() throws {
    #expect(try program.run(["ack", "1001", "claim"] + moment).status == 0)
    let moved = try program(
      "record", "1001", "protection-set", "--at", "2026-11-19T12:00:00Z", "--until",
      "2026-12-20T08:00:00Z", "--state", "state")
    #expect(moved.status == 0)
    #expect(try program("hushes", "--state", "state", "--format", "jsonl").output.isEmpty)
    let all = try program("hushes", "--all", "--state", "state", "--format", "jsonl").output
    #expect(all.contains(#""closes":"2026-12-03T08:00:00Z""#))
    #expect(all.contains(#""stands":false"#))
    let told = try program(
      "explain", "1001", "claim", "--at", "2026-11-20T12:00:00Z", "--state", "state")
    #expect(told.output.contains("-7d  notice  2026-12-13 08:00 UTC  pending"))
  }
}
