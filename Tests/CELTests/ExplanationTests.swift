import CEL
import Testing

@Suite struct ExplanationTests {
  /// One line for each node, indented by its depth.
  private static func lines(_ node: Explanation, _ depth: Int = 0) -> [String] {
    [String(repeating: "  ", count: depth) + "\(node.source) = \(node.value)"]
      + node.children.flatMap { lines($0, depth + 1) }
  }

  private static func explain(_ source: String) -> [String] {
    let program = Samples.environment.compile(source).program
    return program.map { lines($0.explain(Samples.values)) } ?? []
  }

  @Test func `a condition is explained by its operands and what they read`() {
    #expect(
      Self.explain(
        "has(order.shipped) && !has(order.received) && (order.items > 1 || order.isPaid)")
        == [
          "has(order.shipped) && !has(order.received) && (order.items > 1 || order.isPaid) = true",
          "  has(order.shipped) = true",
          "  !has(order.received) = true",
          "    has(order.received) = false",
          "  (order.items > 1 || order.isPaid) = true",
          "    order.items > 1 = true",
          "      order.items = 2",
          "    order.isPaid = true",
        ])
  }

  @Test func `a choice is explained by its test and the branch it took`() {
    #expect(
      Self.explain("has(order.received) ? order.received.at : order.shipped.at + params.guarantee")
        == [
          "has(order.received) ? order.received.at : order.shipped.at + params.guarantee "
            + "= timestamp('2026-11-18T00:00:00Z')",
          "  has(order.received) = false",
          "  order.shipped.at + params.guarantee = timestamp('2026-11-18T00:00:00Z')",
          "    order.shipped.at = timestamp('2026-09-04T00:00:00Z')",
          "    params.guarantee = duration('6480000s')",
        ])
  }

  @Test func `a failing part is shown with its error`() {
    let lines = Self.explain("order.received.at > order.shipped.at || order.isPaid")
    #expect(lines.count == 5)
    #expect(lines[0].hasSuffix(" = true"))
    #expect(lines[1].contains("error('no such fact: order.received; "))
  }

  @Test func `ranges count Unicode scalars`() throws {
    let program = try #require(Samples.environment.compile("'é😀' == 'x' || order.isPaid").program)
    let part = program.explain(Samples.values).children[1]
    #expect(part.range == 15..<27)
    #expect(part.source == "order.isPaid")
  }
}
