import Civil
import Model
import Rules
import Testing

/// The functions that packs have beside the standard language, across changes of the clocks.
struct DayFunctionTests {
  private func close(_ expression: String, _ shipped: String, head: String = "") throws -> String {
    var pack = SmallPack()
    pack.head += "\n" + head
    pack.rule = "closes = \"\(expression)\""
    let verdict = try pack.verdict([event("shipped", shipped)])
    return verdict.window?.closes.description ?? verdict.failure ?? ""
  }

  @Test(arguments: [
    // 25 October has 25 hours in Berlin, 29 March 23.
    ("order.shipped.at + days(1)", "2026-10-24T12:00:00Z", "2026-10-25T12:00:00Z"),
    ("addDays(order.shipped.at, 1, zone)", "2026-10-24T12:00:00Z", "2026-10-25T13:00:00Z"),
    ("addDays(order.shipped.at, 1, zone)", "2026-03-28T12:00:00Z", "2026-03-29T11:00:00Z"),
    // 02:30 does not exist on 29 March, and exists twice on 25 October.
    ("addDays(order.shipped.at, 1, zone)", "2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z"),
    ("addDays(order.shipped.at, 1, zone)", "2026-10-24T00:30:00Z", "2026-10-25T00:30:00Z"),
    ("addDays(order.shipped.at, -1, 'UTC')", "2026-10-24T12:00:00Z", "2026-10-23T12:00:00Z"),
    ("endOfDay(order.shipped.at, zone)", "2026-10-24T22:30:00Z", "2026-10-25T22:59:59Z"),
    ("endOfDay(order.shipped.at, 'UTC')", "2026-10-24T22:30:00Z", "2026-10-24T23:59:59Z"),
    // A Friday: Saturday and Sunday do not count.
    (
      "businessDays(order.shipped.at, 1, zone, 'weekdays')", "2026-10-23T12:00:00Z",
      "2026-10-26T13:00:00Z"
    ),
  ])
  func `days are counted where the rule says`(_ expression: String, from: String, to: String) throws
  {
    #expect(try close(expression, from) == to)
  }

  @Test func `holidays come from the calendar that the pack declares`() throws {
    let head = "[calendars.de]\nholidays = [2026-10-26]"
    let expression = "businessDays(order.shipped.at, 1, zone, 'de')"
    #expect(try close(expression, "2026-10-23T12:00:00Z", head: head) == "2026-10-27T13:00:00Z")
  }

  @Test func `a calendar that the pack does not declare is a failure`() throws {
    let failure = try close(
      "businessDays(order.shipped.at, 1, zone, 'fr')", "2026-10-23T12:00:00Z")
    #expect(failure.contains("unknown calendar 'fr'"))
  }

  @Test func `days beyond what a number holds are a failure`() throws {
    let failure = try close("order.shipped.at + days(9223372036854775807)", "2026-10-23T12:00:00Z")
    #expect(failure.contains("days(9223372036854775807) is out of range"))
  }
}
