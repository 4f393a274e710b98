import Testing

@testable import Toml

struct StampTests {
  private static let day = Stamp.Date(year: 2026, month: 2, day: 28)

  @Test(arguments: [
    ("2026-02-28", Stamp.Value.localDate(day)),
    ("23:59:59", .localTime(time(23, 59, 59))),
    ("2026-02-28T07:00:01.5", .localDateTime(day, time(7, 0, 1, 500_000_000))),
    ("2026-02-28 07:00:01", .localDateTime(day, time(7, 0, 1))),
    ("2026-02-28t07:00:01z", .offsetDateTime(day, time(7, 0, 1), offsetMinutes: 0)),
    ("2026-02-28T07:00:01-23:59", .offsetDateTime(day, time(7, 0, 1), offsetMinutes: -1439)),
    ("2026-02-28T07:00:01+05:30", .offsetDateTime(day, time(7, 0, 1), offsetMinutes: 330)),
    (
      "2026-02-28T07:00:01.1234567891Z",
      .offsetDateTime(day, time(7, 0, 1, 123_456_789), offsetMinutes: 0)
    ),
    ("2024-02-29", .localDate(Stamp.Date(year: 2024, month: 2, day: 29))),
    ("0000-01-01", .localDate(Stamp.Date(year: 0, month: 1, day: 1))),
  ])
  func `all four kinds are read`(source: String, value: Stamp.Value) throws {
    let stamp = try #require(try read("t = \(source) # x").root.stamp("t"))
    #expect(stamp.value == value)
    #expect(stamp.source == source)
    #expect(stamp.place.description == "f:1:5")
  }

  @Test(arguments: [
    "2026-02-29", "2100-02-29", "2026-04-31", "2026-00-01", "2026-01-00", "24:00:00",
  ])
  func `what the calendar lacks is refused`(source: String) {
    let thrown = #expect(throws: Findings.self) { try read("t = \(source)") }
    #expect(thrown?.description.contains("no such date or time (got '\(source)')") == true)
  }

  private static func time(_ hour: Int, _ minute: Int, _ second: Int, _ nano: Int = 0) -> Stamp.Time
  {
    Stamp.Time(hour: hour, minute: minute, second: second, nanosecond: nano)
  }
}
