import Support
import Testing

private let moment = ["--at", "2026-11-26T09:00:00Z"]

/// What the commands that judge orders print, to the byte.
struct ReadingTests {
  private let program: Program

  init() throws {
    program = try Program(configuration: "")
    try program.folder.write(
      Sample.orders
        + Sample.order(
          id: "1002", title: "Lamp",
          more: """
            [[orders.events]]
            kind = "dispute-opened"
            at = 2026-11-20T12:00:00Z
            amount = "10.00 USD"
            [[orders.events]]
            kind = "evidence-requested"
            at = 2026-11-25
            until = 2026-11-28T12:00:00Z
            note = "a video is asked for"
            """) + Sample.order(id: "1003", title: "Кружка", more: "received = 2026-09-20"),
      to: "orders.toml")
  }

  private func snapshot(_ arguments: [String], named name: String) throws {
    let result = try program.run(arguments + moment + ["--orders", "orders.toml"])
    #expect(result.errors.isEmpty)
    #expect(result.status == 0)
    try Snapshot.expect(result.output, named: name)
  }

  @Test(arguments: ["table", "json", "jsonl"]) func `orders are listed`(format: String) throws {
    try snapshot(["list", "--format", format], named: format)
  }

  @Test(arguments: ["table", "json"]) func `an order is shown`(format: String) throws {
    try snapshot(["show", "1002", "--format", format], named: format)
  }

  @Test(arguments: ["table", "json", "jsonl"]) func `each rule is explained`(
    format: String
  ) throws {
    try snapshot(["explain", "1002", "--format", format], named: format)
  }

  @Test func `one rule is explained`() throws {
    try snapshot(["explain", "1001", "claim"], named: "table")
  }

  @Test(arguments: ["table", "json", "jsonl"]) func `alerts are forecast`(format: String) throws {
    try snapshot(["forecast", "--format", format], named: format)
  }

  @Test func `a stretch of the past is replayed`() throws {
    let stretch = ["--from", "2026-11-20", "--until", "2026-11-29T00:00:00Z"]
    try snapshot(["forecast", "1002", "--format", "jsonl"] + stretch, named: "jsonl")
  }

  @Test func `order books are checked`() throws {
    let result = try program("check", "--orders", "orders.toml")
    try Snapshot.expect(result.transcript.replacing(/packs: .*/, with: "packs: …"))
  }

  @Test func `configured order books are checked`() throws {
    try program.folder.write(
      "[orders]\nfiles = [\"../../orders.toml\"]\n", to: ".config/orderwatch/config.toml")
    let result = try program("check")
    try Snapshot.expect(result.transcript.replacing(/packs: .*/, with: "packs: …"))
  }

  @Test func `options may stand before and after the order`() throws {
    let expected = try program.run(
      ["explain", "1002", "claim", "--orders", "orders.toml"] + moment)
    #expect(expected.status == 0)
    for arguments in [
      ["explain", "--orders", "orders.toml", "1002", "claim"] + moment,
      ["explain"] + moment + ["--orders", "orders.toml", "1002", "claim"],
      ["explain", "1002", "--orders", "orders.toml", "claim"] + moment,
      ["explain", "--orders", "orders.toml"] + moment + ["1002", "claim"],
    ] {
      let result = try program.run(arguments)
      #expect(result.output == expected.output, "\(arguments)")
      #expect(result.status == 0)
    }
  }

  @Test func `several order books may be named`() throws {
    try program.folder.write(Sample.order(id: "2001"), to: "more.toml")
    let result = try program.run(
      ["list", "--orders", "orders.toml", "more.toml", "--format", "jsonl"] + moment)
    #expect(result.output.split(separator: "\n").count == 4)
    let one = try program.run(["show", "--orders", "orders.toml", "more.toml", "2001"] + moment)
    #expect(one.output.hasPrefix("market 2001  Lamp\n"))
  }

  @Test func `an order may be named with its platform`() throws {
    let plain = try program.run(["show", "1002", "--orders", "orders.toml"] + moment)
    let full = try program.run(["show", "--orders", "orders.toml", "market/1002"] + moment)
    #expect(plain.status == 0)
    #expect(plain.output == full.output)
  }

  @Test func `forecasts of jsonl come in order of time, order and rule`() throws {
    let result = try program.run(
      ["forecast", "--format", "jsonl", "--orders", "orders.toml", "--from", "2026-11-01"]
        + moment)
    let keys = result.output.matches(of: /"at":"([^"]+)".*?"order":"([^"]+)".*?"rule":"([^"]+)"/)
      .map { "\($0.1) \($0.2) \($0.3)" }
    #expect(keys.count > 5)
    #expect(keys == keys.sorted())
  }

  @Test func `nothing to list is still a table`() throws {
    try program.folder.write("", to: "empty.toml")
    let result = try program("list", "--orders", "empty.toml")
    try Snapshot.expect(result.transcript)
  }
}
