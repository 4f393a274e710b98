import Civil
import Model
import Rules
import Testing

/// What dates without a time do to conditions.
struct BoundTests {
  private let noon = event("paid", "2026-10-20T12:00:00Z")
  private let day = event("shipped", "2026-10-20")

  private func applies(_ condition: String, _ events: [Event]) throws -> Bool {
    var pack = SmallPack()
    pack.rule += "\nwhen = \"\(condition)\""
    return try pack.window(events) != nil
  }

  @Test func `a condition that holds at the earliest moment of the day holds`() throws {
    #expect(try applies("order.shipped.at < order.paid.at", [noon, day]))
  }

  @Test func `a condition that holds at the latest moment of the day holds`() throws {
    #expect(try applies("order.shipped.at > order.paid.at", [noon, day]))
  }

  @Test func `a condition that holds at neither does not hold`() throws {
    #expect(try !applies("order.shipped.at > order.paid.at + days(1)", [noon, day]))
  }

  @Test func `a condition that fails at one bound and holds at the other holds`() throws {
    let condition = "order.shipped.at > order.paid.at ? true : order.received.at > order.paid.at"
    #expect(try applies(condition, [noon, day]))
  }

  @Test func `an end that fails only where the condition does not hold is computed elsewhere`()
    throws
  {
    var pack = SmallPack()
    pack.rule = """
      when = "order.shipped.at > order.paid.at"
      closes = "order.shipped.at > order.paid.at ? order.shipped.at + days(1) : order.received.at"
      """
    #expect(try pack.window([noon, day])?.closes == moment("2026-10-21T21:59:59Z"))
  }

  @Test func `the safe close is the earliest of both bounds, the close the latest`() throws {
    var pack = SmallPack()
    pack.rule = #"closes = "order.paid.at - (order.shipped.at - order.paid.at)""#
    let window = try #require(try pack.window([noon, day]))
    #expect(window.safeCloses == moment("2026-10-20T02:00:01Z"))
    #expect(window.closes == moment("2026-10-21T02:00:00Z"))
  }
}
