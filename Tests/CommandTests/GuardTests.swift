import Support
import Testing

/// Guards on the command line: asked beforehand, and heard when a step is recorded.
struct GuardTests {
  private let program: Program

  init() throws {
    program = try Bazaar.program()
  }

  private func watched(_ more: String...) throws {
    #expect(
      try program.run(["add", "bazaar", "1001", "--title", "Lamp", "--amount", "23.47 USD"] + more)
        .status == 0)
  }

  private func escalate() throws {
    for (kind, at) in [("dispute-opened", "2026-11-01"), ("escalated", "2026-11-05")] {
      #expect(try program("record", "1001", kind, "--at", at).status == 0)
    }
  }

  private var events: String {
    get throws { try program("show", "1001", "--format", "json").output }
  }

  @Test(arguments: ["table", "json"])
  func `a step that loses something is told`(format: String) throws {
    let result = try program(
      "may", "5002", "dispute-cancelled", "--format", format, "--orders", "bazaar.toml",
      "--at", "2026-11-26T09:00:00Z")
    try Snapshot.expect(result.transcript, named: format)
  }

  @Test func `a step that loses nothing has status 0`() throws {
    let result = try program("may", "5001", "dispute-cancelled", "--orders", "bazaar.toml")
    #expect(result.transcript == "nothing speaks against it: dispute cancelled\n--- exit 0\n")
  }

  @Test func `the money of the step counts`() throws {
    let ask = ["may", "5001", "offer-accepted", "--orders", "bazaar.toml", "--amount"]
    #expect(try program.run(ask + ["5.00 USD"]).status == 1)
    #expect(try program.run(ask + ["20.00 USD"]).status == 0)
  }

  @Test func `open disputes of other orders count`() throws {
    let ask = ["may", "5001", "dispute-opened", "--orders", "bazaar.toml", "--at", "2026-11-26"]
    let result = try program.run(ask)
    #expect(result.status == 1)
    #expect(result.output.contains("many-disputes"))
    try watched()
    #expect(try program("may", "1001", "dispute-opened").status == 0)
    #expect(try program("add", "bazaar", "1002").status == 0)
    #expect(try program("record", "1002", "dispute-opened", "--at", "2026-11-01").status == 0)
    #expect(try program("may", "1001", "dispute-opened").status == 1)
    #expect(try program("may", "1002", "dispute-opened").status == 0, "its own does not count")
  }

  @Test func `a mistyped step is told`() throws {
    let result = try program("may", "5001", "disput-cancelled", "--orders", "bazaar.toml")
    #expect(result.status == 65)
    #expect(result.errors.contains("dispute-cancelled"))
  }

  @Test func `nothing is recorded against a guard without yes`() throws {
    try watched()
    try escalate()
    let before = try events
    let result = try program("record", "1001", "dispute-cancelled")
    try Snapshot.expect(result.transcript)
    #expect(try events == before)
    let meant = try program("record", "1001", "dispute-cancelled", "--yes")
    #expect(meant.status == 0)
    #expect(meant.output.hasPrefix("recorded dispute-cancelled"))
    #expect(try events.contains("\"kind\":\"dispute-cancelled\""))
  }

  @Test func `what has happened is recorded with a warning`() throws {
    try watched()
    try escalate()
    let result = try program("record", "1001", "dispute-cancelled", "--at", "2026-11-10")
    #expect(result.status == 0)
    #expect(result.errors.contains("cancel-escalated: An escalated dispute"))
    let shown = try program("show", "1001").output
    #expect(shown.contains("guards:"))
    #expect(shown.contains("Ask support at once."))
    let json = try program("show", "1001", "--format", "json").output
    #expect(json.contains("\"guard\":\"cancel-escalated\""))
  }

  @Test func `a guard is explained`() throws {
    let result = try program(
      "explain", "5002", "cancel-escalated", "--orders", "bazaar.toml")
    try Snapshot.expect(result.transcript)
  }

  @Test func `an absent right is explained with its source`() throws {
    let result = try program("explain", "5002", "appeal", "--orders", "bazaar.toml")
    try Snapshot.expect(result.transcript)
  }

  @Test func `a window that moved has its history in show`() throws {
    let extended = Bazaar.event(
      "protection-set", at: "2026-11-10T10:00:00Z", more: "until = 2026-12-13T08:00:00Z")
    try program.folder.write(Bazaar.order("5003", more: extended), to: "moved.toml")
    let moment = ["--at", "2026-11-26T09:00:00Z", "--orders", "moved.toml"]
    let result = try program.run(["show", "5003"] + moment)
    #expect(result.output.contains("moved:\n  claim\n"))
    #expect(result.output.contains("2026-12-03 08:00 UTC"))
    #expect(result.output.contains("since 2026-11-10 10:00 UTC: end of protection shown"))
    let json = try program.run(["show", "5003", "--format", "json"] + moment).output
    #expect(json.contains("\"moved\":[{\"rule\":\"claim\",\"revisions\":[{"))
  }
}
