import Civil
import Testing

struct CivilDateTimeTests {
  @Test(arguments: [
    ("2026-12-03T07:59", "2026-12-03T07:59:00"), ("2026-12-03 07:59:01", "2026-12-03T07:59:01"),
    ("2026-12-03t23:59:59", "2026-12-03T23:59:59"),
  ])
  func `a reading is read with or without seconds`(text: String, shown: String) throws {
    #expect(try "\(reading(text))" == shown)
  }

  @Test(arguments: [
    "2026-12-03", "2026-12-03T07", "2026-12-03T07:59Z", "2026-12-03T07:59:00+01:00",
    "2026-12-03T24:00", "2026-12-03T07:59:60", "2026-12-03T07:59:", "2026-02-29T07:59",
    "2026-12-03  07:59", "2026-12-03T7:59",
  ])
  func `a zone or any other form is refused`(text: String) {
    #expect(CivilDateTime(iso: text) == nil)
  }

  @Test func `readings sort by date, then time`() throws {
    #expect(try reading("2026-12-03T23:00") < reading("2026-12-04T01:00"))
    #expect(try reading("2026-12-03T01:00") < reading("2026-12-03T01:00:01"))
  }

  @Test func `times out of range do not exist`() {
    #expect(CivilTime(hour: 24, minute: 0) == nil)
    #expect(CivilTime(hour: 0, minute: 60) == nil)
    #expect(CivilTime(hour: 0, minute: 0, second: 60) == nil)
    #expect(CivilTime(hour: -1, minute: 0) == nil)
    #expect(CivilTime(hour: 23, minute: 59, second: 59)?.secondOfDay == 86_399)
  }
}
