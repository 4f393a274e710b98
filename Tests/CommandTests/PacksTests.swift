import Support
import Testing

/// `orderwatch packs` and `orderwatch sinks`.
struct PacksTests {
  @Test(arguments: ["table", "json"]) func `a pack is shown`(format: String) throws {
    let result = try Program(configuration: "")("packs", "show", "market", "--format", format)
    try Snapshot.expect(result.transcript, named: format)
  }

  @Test func `a pack is shown in Russian with the configuration's figures`() throws {
    let program = try Program(
      configuration: "language = \"ru\"\n[params.market]\nanswer = \"6d\"\n")
    try Snapshot.expect(program("packs", "show", "market").transcript)
  }

  @Test func `packs are listed, those of packs.d among them`() throws {
    let result = try Program(configuration: "")("packs", "list")
    #expect(result.status == 0)
    #expect(result.output.hasPrefix("PACK "))
    #expect(result.output.contains(/\nmarket +market +2020-01-01/))
    #expect(result.output.contains("\naliexpress "))
    let plain = try Program(configuration: "")("packs")
    #expect(plain.output == result.output)
  }

  @Test func `the packs that ship are right and their tests pass`() throws {
    let program = try Program()
    #expect(try program("packs", "check").status == 0)
    let tests = try program("packs", "test")
    #expect(tests.errors.isEmpty)
    #expect(tests.status == 0)
  }

  @Test func `a bad pack is told with its place`() throws {
    let program = try Program(configuration: "")
    try program.folder.write(
      Sample.pack.replacing("has(order.evidenceSent)", with: "has(order.evidenceSend)"),
      to: "market.toml")
    let result = try program("packs", "check", "market.toml")
    #expect(result.status == 65)
    #expect(result.output.isEmpty)
    try Snapshot.expect(result.transcript)
  }

  @Test func `a bad pack of the configuration is told once`() throws {
    let program = try Program(configuration: "")
    try program.folder.write(
      Sample.pack.replacing("actor = \"seller\"", with: "actor = \"saler\""),
      to: ".config/orderwatch/packs.d/market.toml")
    let result = try program("list", "--orders", "orders.toml")
    try Snapshot.expect(result.transcript)
  }

  private static let test = """
    [[tests]]
    name = "a claim"
    from = 2026-11-01T00:00:00Z
    until = 2026-12-31T00:00:00Z

    """

  @Test func `a test file that says nothing is told`() throws {
    let program = try Program(configuration: "")
    try program.folder.write("", to: "market.test.toml")
    let result = try program("packs", "test", "market.test.toml")
    #expect(result.status != 0)
    #expect(!result.errors.isEmpty)
  }

  private static let sinks = """
    [sinks.mail]
    type = "sendmail"
    to = ["me@example.org", "you@example.org"]
    [sinks.phone]
    type = "webhook"
    url = "https://ntfy.example.org/secret-topic?token=hidden"

    """

  @Test(arguments: ["table", "json", "jsonl"])
  func `sinks are listed without what is secret`(format: String) throws {
    let result = try Program(configuration: Self.sinks)("sinks", "list", "--format", format)
    #expect(!result.output.contains("hidden"))
    #expect(!result.output.contains("secret-topic"))
    try Snapshot.expect(result.transcript, named: format)
  }
}
