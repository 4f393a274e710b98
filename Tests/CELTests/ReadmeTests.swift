import CEL
import Foundation
import Testing

@Suite struct ReadmeTests {
  @Test func `the example of the README runs`() throws {
    // README begins
    let fact = ObjectType("fact", fields: [.init("at", .timestamp)])
    let order = ObjectType("order", fields: [.init("shipped", .object(fact), isOptional: true)])
    let environment = Environment(variables: [Variable("order", .object(order))])

    let rule = environment.compile(
      "has(order.shipped) && order.shipped.at < timestamp('2026-09-05T00:00:00Z')")
    for finding in rule.findings { print(finding.position(in: "…"), finding.message) }

    let shipped = ObjectValue(fact, [.timestamp(try Timestamp(parsing: "2026-09-04T00:00:00Z"))])
    let result = rule.program?.evaluate([.object(ObjectValue(order, [.object(shipped)]))])
    print(result ?? .null)  // true
    // README ends
    #expect(result?.boolValue == true)
  }

  @Test func `the README shows the example that runs`() throws {
    let tests = URL(filePath: #filePath)
    let readme = tests.deletingLastPathComponent().appending(path: "../../Sources/CEL/README.md")
    let shown = try String(contentsOf: readme.standardized, encoding: .utf8)
    let source = try String(contentsOf: tests, encoding: .utf8)
    let example = try #require(source.split(separator: "// README begins\n").last)
      .split(separator: "    // README ends")[0]
    #expect(Self.words(shown).contains(Self.words(String(example))))
  }

  /// Without blanks, since the code in the README is not indented.
  private static func words(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
