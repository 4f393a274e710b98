import Glibc
import Support
import Testing

/// What was told to whom; what was given up is tried again or dropped.
struct DeliveryTests {
  private let state = ["--state", "state"]

  /// A home whose daemon has told the journal, and whose webhook refused for good.
  private func program(_ more: String = "") async throws -> Program {
    let listener = try Listener(.status(404))
    let program = try Waiting.program(
      configuration: """
        [sinks.hook]
        type = "webhook"
        url = "\(listener.url)"
        \(more)
        """, endsInDays: 4.5)
    try await Waiting.run(program, until: "given up")
    return program
  }

  @Test func `a dead delivery is listed, shown, tried again and dropped`() async throws {
    let program = try await program()
    let dead = try program.run(["deliveries", "--only", "dead"] + state)
    #expect(dead.status == 0)
    #expect(dead.output.contains("2001 claim -7d"))
    #expect(dead.output.contains("hook"))
    #expect(try program.run(["status"] + state).output.contains("1 dead"))
    let all = try program.run(["deliveries", "2001", "--format", "jsonl"] + state).output
    #expect(all.split(separator: "\n").count == 2)
    let row = try #require(all.split(separator: "\n").first { $0.contains(#""state":"dead""#) })
    let id = try String(#require(row.firstMatch(of: /"id":(\d+)/)).1)
    let shown = try program.run(["deliveries", "show", id] + state).output
    #expect(shown.hasPrefix("\(id): 2001 claim -7d\n  to: hook\n  state: dead\n"))

    let again = try program.run(["deliveries", "retry", id] + state)
    #expect(again.status == 0)
    #expect(again.output == "\(id): tried again: 2001 claim -7d to hook\n")
    #expect(try program.run(["deliveries", "retry", id] + state).status == 1)
    #expect(
      try program.run(["deliveries", "retry", "--dead"] + state).output == "nothing was given up\n")

    let dropped = try program.run(["deliveries", "drop", id, "--reason", "told by phone"] + state)
    #expect(dropped.status == 0)
    let after = try program.run(["deliveries", "show", id] + state).output
    #expect(after.contains("state: cancelled"))
    #expect(after.contains("why: dropped: told by phone"))
    #expect(try program.run(["deliveries", "drop", id, "--reason", "again"] + state).status == 1)
  }

  @Test func `what was told is acknowledged without naming a rule`() async throws {
    let program = try await program()
    let ack = try program.run(["ack", "2001", "--by", "me"] + state)
    #expect(ack.status == 0)
    #expect(ack.output.hasPrefix("ack of market 2001 claim\n  hides  "))
    #expect(ack.output.contains("claim -2d  warning\n  speaks "))
    let explained = try program.run(["explain", "2001", "claim"] + state).output
    #expect(explained.matches(of: /acknowledged/).count == 2)
    #expect(try program.run(["status"] + state).output.contains("hushes: 1 standing"))
    #expect(try program.run(["routes", "explain", "2001"] + state).output.contains("(told)"))
  }

  @Test func `a digest is listed with its members and dropped with them`() async throws {
    let program = try await program("group = \"1s\"")
    for id in 3001...3005 { #expect(try Waiting.add("\(id)", to: program).status == 0) }
    try await Waiting.run(program, until: "given up")
    let rows = try program.run(["deliveries", "--sink", "hook", "--format", "jsonl"] + state).output
    let digest = try #require(
      rows.split(separator: "\n").first { $0.contains(#""kind":"together""#) }, "\(rows)")
    let key = try String(#require(digest.firstMatch(of: /"key":"([0-9a-z]+)"/)).1)
    let shown = try program.run(["deliveries", "show", key] + state).output
    #expect(shown.contains("digest together (5)"))
    #expect(shown.contains("3005 claim -7d"))
    let drop = ["deliveries", "drop", key, "--reason", "known"] + state
    #expect(try program.run(drop).status == 1)
    #expect(try program.run(drop + ["--yes"]).status == 0)
    #expect(try program.run(["deliveries", "retry", key] + state).status == 0)
  }

  @Test func `more than one is dropped only with yes`() async throws {
    let program = try await program()
    let key = try #require(
      try program.run(["deliveries", "--format", "jsonl"] + state).output
        .firstMatch(of: /"key":"([0-9a-f]+)"/)
    ).1
    let byKey = try program.run(["deliveries", "show", String(key), "--format", "json"] + state)
    #expect(byKey.output.contains(#""sink":"journal""#))
    #expect(byKey.output.contains(#""sink":"hook""#))
    #expect(try program.run(["deliveries", "retry", "--dead"] + state).status == 0)
    let more = try Waiting.add("2002", to: program)
    #expect(more.status == 0)
    try await Waiting.run(program, until: "given up")
    let dead = try program.run(["deliveries", "--only", "dead", "--format", "jsonl"] + state).output
      .matches(of: /"id":(\d+)/).map { String($0.1) }
    #expect(dead.count == 2)
    let drop = ["deliveries", "drop"] + dead + ["--reason", "known"] + state
    let refused = try program.run(drop)
    #expect(refused.status == 1)
    #expect(refused.output.contains("2002 claim -7d"))
    #expect(refused.errors == "nothing was dropped; to drop all of this, add --yes\n")
    #expect(try program.run(drop + ["--yes"]).status == 0)
    #expect(
      try program.run(["deliveries", "--only", "dead", "--format", "jsonl"] + state).output == "")
  }

  @Test(arguments: [
    ["show", "7"], ["show", "abc"], ["retry"], ["retry", "7", "--dead"], ["drop", "7"],
    ["drop", "7", "--reason", " "], ["--only", "lost"], ["--limit", "0"], ["9999"],
  ]) func `what is not there or cannot be meant is told`(command: [String]) throws {
    let program = try Waiting.program(endsInDays: 30)
    let result = try program.run(["deliveries"] + command + state)
    #expect([64, 65].contains(result.status))
    #expect(result.output.isEmpty)
    try Snapshot.expect(result.transcript, named: command.joined(separator: " "))
  }
}
