import Support
import Testing

/// What a mistaken command line is told.
struct MistakeTests {
  private static let lines: [[String]] = [
    ["lsit"], ["list", "--format", "xml"], ["list", "--fromat", "json"], ["explain"], ["show"],
    ["record", "1001"], ["add", "market"], ["forecast", "--until"],
    ["list", "--at", "sometime"], ["forecast", "--from", "2026-12-01", "--until", "2026-11-01"],
    ["list", "1001"], ["sinks", "lits"], ["list", "--orders"],
  ]

  @Test(arguments: lines) func `a command line that cannot be meant has status 64`(
    line: [String]
  ) throws {
    let result = try Program(configuration: "").run(line)
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    try Snapshot.expect(result.errors, named: line.joined(separator: " "))
  }

  private static let data: [[String]] = [
    ["show", "1002", "--orders", "orders.toml"], ["show", "100", "--orders", "orders.toml"],
    ["explain", "1001", "clam", "--orders", "orders.toml"],
    ["packs", "show", "markt"], ["packs", "test", "nothing"], ["packs", "test", "none.test.toml"],
    ["sinks", "test", "mail"], ["list", "--orders", "orders.toml", "missing.toml"],
    ["packs", "check", "missing.toml"],
  ]

  @Test(arguments: data) func `what is not there is named`(line: [String]) throws {
    let result = try Program(configuration: "").run(line)
    #expect(result.status == 65 || result.status == 74)
    #expect(result.output.isEmpty)
    try Snapshot.expect(
      "\(result.errors)--- exit \(result.status)\n", named: line.joined(separator: " "))
  }

  @Test func `two orders of one number must be told apart`() throws {
    let program = try Program(configuration: "")
    try program.folder.write(
      Sample.order(id: "1001") + Sample.order(id: "1001", more: "account = \"her\""),
      to: "orders.toml")
    let result = try program("show", "1001", "--orders", "orders.toml")
    try Snapshot.expect(result.transcript)
    let hers = try program("show", "market/1001@her", "--orders", "orders.toml")
    #expect(hers.status == 0)
  }
}
