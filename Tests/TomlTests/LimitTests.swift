import Testing
import Toml

struct LimitTests {
  @Test func `an empty file is an empty table`() throws {
    #expect(try read("").root.keys == [])
    #expect(try read("\u{FEFF}").root.keys == [])
    #expect(try read("# only a comment").root.keys == [])
  }

  /// Each nests a value `depth` levels below the root.
  @Test(
    arguments: [
      { depth in
        "a = " + String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
      },
      { depth in Array(repeating: "a", count: depth).joined(separator: ".") + ".b = 1" },
      { depth in "[" + Array(repeating: "a", count: depth).joined(separator: ".") + "]\nb = 1" },
      { depth in
        String(repeating: "a = {", count: depth) + "b = 1" + String(repeating: "}", count: depth)
      },
    ] as [@Sendable (Int) -> String])
  func `nesting is accepted up to the limit`(text: @Sendable (Int) -> String) throws {
    _ = try read(text(10), limits: Limits(depth: 30))
    let thrown = #expect(throws: Findings.self) { try read(text(31), limits: Limits(depth: 30)) }
    #expect(thrown?.description.contains("nested too deep") == true)
    #expect(throws: Findings.self) { try read(text(200_000)) }
  }

  @Test func `brackets in strings and comments do not nest`() throws {
    let brackets = String(repeating: "[{.", count: 100)
    let text = """
      # \(brackets)
      a = "\(brackets) \\" \(brackets)" # \(brackets)
      b = '\(brackets)\\'
      c = \"""
      \(brackets) "" \\\""" \(brackets)
      \"""\""
      d = '''
      \(brackets) ''
      '''''
      e = [
        1, # \(brackets)
        2 ]
      """
    #expect(try read(text).root.keys == ["a", "b", "c", "d", "e"])
  }

  @Test func `many tables are not deep`() throws {
    let text = String(repeating: "[[a.b]]\nc.d = { e = [1.5] }\n[a.b.f]\ng.h = 1\n", count: 300)
    let rows = try #require(try read(text, limits: Limits(depth: 8)).root.table("a")).tables("b")
    #expect(rows.count == 300)
  }

  @Test func `a key of ten thousand letters is a key`() throws {
    let key = String(repeating: "k", count: 10_000)
    let found = try findings("\(key) = 1") { $0.finish() }
    #expect(found.count == 1)
    #expect(found[0].count < 200)
  }

  @Test func `an order book of twenty thousand orders is walked`() throws {
    let order = "[[orders]]\nid = \"x\"\n[[orders.events]]\nk = 1\n[[orders.events]]\nk = 2\n"
    let root = try read(String(repeating: order, count: 20_000)).root
    var sum = 0
    for order in root.tables("orders") {
      for event in order.tables("events") { sum += event.integer("k") ?? 0 }
    }
    #expect(sum == 60_000)
  }
}
