import Civil
import Model
import Rules
import Testing

struct ExplanationTests {
  private let pack = SmallPack(
    params: #"late = { value = "10d", doc = "Late." }"#,
    values: """
      shown = "has(order.protectionSet)"
      ends = "shown ? order.protectionSet.until : order.shipped.at + params.late"
      """,
    rule: """
      when = "has(order.shipped) && !shown"
      closes = "ends"
      """)
  private let shipped = event("shipped", "2026-10-20T12:00:00Z")
  private let now = moment("2026-10-21T00:00:00Z")

  private func explanation(_ pack: SmallPack, _ events: [Event]) throws -> RuleExplanation {
    try pack.load().explain(order(events), at: now)[0]
  }

  private func lines(_ condition: RuleExplanation.Condition, _ depth: Int = 0) -> [String] {
    [String(repeating: " ", count: depth) + "\(condition.source): \(condition.value)"]
      + condition.parts.flatMap { lines($0, depth + 1) }
  }

  @Test func `each part of a condition is told with its value, the pack's values opened up`() throws
  {
    let because = try #require(try explanation(pack, [shipped]).because)
    #expect(
      lines(because) == [
        "has(order.shipped) && !shown: true", " has(order.shipped): true", " !shown: true",
        "  shown: false", "   has(order.protectionSet): false",
      ])
  }

  @Test func `a rule that does not apply is explained as well`() throws {
    let events = [shipped, event("protection-set", until: "2026-12-03T07:59:00Z")]
    let explanation = try explanation(pack, events)
    #expect(explanation.verdict == .quiet)
    #expect(explanation.because?.value == "false")
    #expect(explanation.arithmetic == nil)
  }

  @Test func `the arithmetic goes through values and branches to the figures`() throws {
    #expect(
      try explanation(pack, [shipped]).arithmetic
        == "ends = order.shipped.at + params.late "
        + "(order.shipped.at 2026-10-20T12:00:00Z, params.late 10d) = 2026-10-30T12:00:00Z")
  }

  @Test func `the arithmetic of an end that is shown names it`() throws {
    var pack = pack
    pack.rule = #"closes = "ends""#
    let events = [shipped, event("protection-set", until: "2026-12-03T07:59:00Z")]
    #expect(
      try explanation(pack, events).arithmetic
        == "ends = order.protectionSet.until = 2026-12-03T07:59:00Z")
  }

  @Test func `the arithmetic of a length from an event says how its days are counted`() throws {
    #expect(
      try explanation(SmallPack(), [shipped]).arithmetic
        == "shipped.at (2026-10-20T12:00:00Z) + 10d = 2026-10-30T12:00:00Z")
    var pack = pack
    pack.rule = "from = \"shipped\"\nwindow = \"params.late\"\ndays = \"calendar\""
    #expect(
      try explanation(pack, [shipped]).arithmetic
        == "shipped.at (2026-10-20T12:00:00Z) + params.late (10d) calendar days in Europe/Berlin "
        + "= 2026-10-30T22:59:59Z")
  }

  @Test func `an interval names both of its ends`() throws {
    #expect(
      try explanation(SmallPack(), [event("shipped", "2026-10-20")]).arithmetic
        == "shipped.at (2026-10-20) + 10d = 2026-10-29T22:00:00Z at the earliest, "
        + "2026-10-30T21:59:59Z at the latest")
  }

  @Test func `the events behind a rule are those that its expressions and their values read`()
    throws
  {
    let events = [
      shipped, event("paid", "2026-10-01T00:00:00Z"), event("moved", "2026-10-22T00:00:00Z"),
    ]
    #expect(try explanation(pack, events).events == [shipped])
    #expect(try explanation(SmallPack(), events).events == [shipped])
  }

  @Test func `a condition that holds at the latest bound only is explained at that bound`() throws {
    var pack = SmallPack()
    pack.rule += "\nwhen = \"order.shipped.at > order.paid.at\""
    let events = [event("shipped", "2026-10-20"), event("paid", "2026-10-20T12:00:00Z")]
    #expect(try explanation(pack, events).because?.value == "true")
  }
}
