import Foundation
import Support
import Testing

/// Orders and events told on the command line.
struct RecordTests {
  private let program: Program

  init() throws {
    program = try Program(configuration: "")
  }

  private func add(_ more: String...) throws -> Finished {
    try program.run(["add", "market", "1001", "--title", "Lamp"] + more)
  }

  private func shown() throws -> String {
    try program("show", "1001", "--format", "json").output
  }

  @Test func `an order is added and listed`() throws {
    let added = try add(
      "--amount", "23.47 USD", "--placed", "2026-09-01", "--protection-ends",
      "2036-12-03T08:00:00Z", "--seller", "Alpha", "--tag", "gift", "--tag", "blue")
    try Snapshot.expect(added.transcript)
    let order = try program("show", "1001", "--format", "json").object()
    #expect(order["tags"] as? [String] == ["gift", "blue"])
    #expect(order["seller"] as? String == "Alpha")
    #expect(try program("list").output.contains("2036-12-03 08:00 UTC"))
  }

  @Test func `an order added twice is refused and stays as it was`() throws {
    #expect(try add("--seller", "Alpha").status == 0)
    let again = try add("--seller", "Beta")
    #expect(again.status == 65)
    #expect(again.output.isEmpty)
    #expect(again.errors.contains("market 1001"))
    #expect(try shown().contains("Alpha"))
  }

  @Test(arguments: [
    ["--until", "2036-12-03T08:00:00Z"], ["--until", "2036-12-03"], ["--until", "3d4h"],
    ["--until", "2 days 15h 36m 10s"], ["--until", "2 дн. 15 ч. 36 мин."],
    ["--until", "13:45:59"], ["--at", "2026-11-01", "--until", "2036-12-03T08:00:00Z"],
    ["--at", "now"], ["--at", "-3d4h"], ["--at", "3d ago"], ["--at", "yesterday"],
  ]) func `an event is recorded with times as people write them`(times: [String]) throws {
    #expect(try add().status == 0)
    let result = try program.run(["record", "1001", "evidence-requested"] + times)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.hasPrefix("recorded evidence-requested of market 1001"))
    #expect(try shown().contains("\"kind\":\"evidence-requested\""))
  }

  @Test(arguments: [
    ("2 days 15h 36m 10s", 228_970), ("2 дн. 15 ч. 36 мин.", 228_960), ("3d4h", 273_600),
  ]) func `a countdown counts from now`(countdown: String, seconds: Int) throws {
    #expect(try add().status == 0)
    let before = Int(time(nil))
    #expect(
      try program("record", "1001", "evidence-requested", "--until", countdown).status == 0)
    let after = Int(time(nil))
    let text = try #require(
      shown().firstMatch(of: /"evidence-requested","at":[^,]+,"until":"([^"]+)"/)?.1)
    let until = Int(try Date(String(text), strategy: .iso8601).timeIntervalSince1970)
    #expect((before + seconds...after + seconds).contains(until))
  }

  @Test func `the same event told twice changes nothing`() throws {
    #expect(try add().status == 0)
    let event = ["record", "1001", "dispute-opened", "--at", "2026-11-01T10:00:00Z"]
    #expect(try program.run(event).output.hasPrefix("recorded"))
    #expect(try program.run(event).output == "already known; nothing changed\n")
  }

  @Test func `an order is named with its platform`() throws {
    #expect(try add().status == 0)
    #expect(try program("record", "market/1001", "closed").status == 0)
  }

  private static let refused: [[String]] = [
    ["record", "9999", "closed"], ["record", "1001", "disput-opened"],
    ["record", "1001", "protection-set"], ["record", "1001", "closed", "--at", "never"],
    ["record", "1001", "closed", "--at", "2026-02-30"],
    ["record", "1001", "evidence-requested", "--until", "3 foos"],
    ["record", "1001", "evidence-requested", "--at", "2026-11-20", "--until", "2026-11-10"],
    ["record", "1001", "seller-offered", "--amount", "10.00"],
    ["add", "markt", "1002"], ["add", "market", ""], ["add", "market", "a\nb"],
    ["add", "market", "1002", "--amount", "1 XYZW"],
    ["add", "market", "1002", "--policy", "markt"],
    ["add", "market", "1002", "--protection-ends", "soon"],
    ["record", "1001", "extension-granted"],
    ["record", "1001", "seller-offered", "--amount", "-5.00 USD"],
    ["record", "1001", "seller-offered", "--amount", "10.00 EUR"],
  ]

  @Test(arguments: refused.indices) func `bad input is refused and nothing lost`(
    index: Int
  ) throws {
    #expect(try add("--placed", "2026-09-01", "--amount", "23.47 USD").status == 0)
    let before = try shown()
    let line = Self.refused[index]
    let result = try program.run(line)
    #expect([64, 65].contains(result.status))
    #expect(result.output.isEmpty)
    #expect(!result.errors.dropLast().contains("\n"), "one line")
    #expect(try shown() == before)
    try Snapshot.expect("\(result.errors)--- exit \(result.status)\n", named: "\(index) \(line[0])")
  }

  @Test(arguments: [("500.00 USD", "is more than"), ("0 USD", "is nothing"), ("9 USD", "")])
  func `a doubtful amount is recorded with a warning`(amount: String, warning: String) throws {
    #expect(try add("--amount", "23.47 USD").status == 0)
    let result = try program("record", "1001", "dispute-opened", "--amount", amount)
    #expect(result.status == 0)
    #expect(result.errors.contains("--amount: ") == !warning.isEmpty)
    #expect(warning.isEmpty || result.errors.contains(warning))
  }

  @Test func `an extension that shortens protection is recorded with a warning`() throws {
    #expect(try add("--protection-ends", "2036-12-03").status == 0)
    let longer = ["record", "1001", "extension-granted", "--until", "2036-12-13"]
    #expect(try !program.run(longer).errors.contains("--until"))
    let shorter = try program("record", "1001", "extension-granted", "--until", "2036-12-10")
    #expect(shorter.status == 0)
    #expect(shorter.errors.contains("--until: protection ends sooner than was known, 2036-12-13"))
  }
}
