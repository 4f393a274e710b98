import Civil
import Testing

struct ZoneCalendarTests {
  @Test(arguments: [
    // Skipped: the moment of the skip.
    ("Europe/Berlin", "2026-03-29T02:30", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-03-29T02:00", "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-03-29T03:00", "2026-03-29T01:00:00Z"),
    ("America/New_York", "2100-03-14T02:59:59", "2100-03-14T07:00:00Z"),
    ("Australia/Lord_Howe", "2026-10-04T02:15", "2026-10-03T15:30:00Z"),
    ("Pacific/Apia", "2011-12-30T12:00", "2011-12-30T10:00:00Z"),
    ("Africa/Casablanca", "2025-04-06T02:30", "2025-04-06T02:00:00Z"),
    // Twice: the earlier.
    ("Europe/Berlin", "2026-10-25T02:30", "2026-10-25T00:30:00Z"),
    ("Europe/Berlin", "2026-10-25T02:00", "2026-10-25T00:00:00Z"),
    ("Europe/Berlin", "2026-10-25T03:00", "2026-10-25T02:00:00Z"),
    ("Europe/Dublin", "2026-10-25T01:30", "2026-10-25T00:30:00Z"),
    ("Australia/Lord_Howe", "2026-04-05T01:45", "2026-04-04T14:45:00Z"),
    ("America/Los_Angeles", "2100-11-07T01:30", "2100-11-07T08:30:00Z"),
    ("Pacific/Kwajalein", "1993-08-21T12:00", "1993-08-21T12:00:00Z"),
    // Once.
    ("Europe/Berlin", "2026-07-01T12:00", "2026-07-01T10:00:00Z"),
    ("Pacific/Kiritimati", "2027-01-01T00:00", "2026-12-31T10:00:00Z"),
    ("Europe/Berlin", "1800-01-01T00:53:28", "1800-01-01T00:00:00Z"),
    ("Asia/Tokyo", "0001-01-01T00:00", "0001-01-01T00:00:00Z"),
    ("America/Los_Angeles", "9999-12-31T23:59:59", "9999-12-31T23:59:59Z"),
  ])
  func `a reading is one moment`(name: String, text: String, moment: String) throws {
    #expect(try zone(name).moment(of: reading(text)) == at(moment))
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-03-29", "2026-03-28T23:00:00Z", "2026-03-29T21:59:59Z"),
    ("Europe/Berlin", "2026-10-25", "2026-10-24T22:00:00Z", "2026-10-25T22:59:59Z"),
    // Midnight is skipped, or the day ends twice.
    ("America/Sao_Paulo", "2018-11-04", "2018-11-04T03:00:00Z", "2018-11-05T01:59:59Z"),
    ("America/Sao_Paulo", "2018-02-17", "2018-02-17T02:00:00Z", "2018-02-18T02:59:59Z"),
    ("America/St_Johns", "2010-11-06", "2010-11-06T02:30:00Z", "2010-11-07T02:29:59Z"),
    ("Asia/Tehran", "2022-03-22", "2022-03-21T20:30:00Z", "2022-03-22T19:29:59Z"),
    ("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z", "2011-12-30T09:59:59Z"),
    ("Pacific/Apia", "2011-12-30", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z"),
    ("Pacific/Apia", "2011-12-31", "2011-12-30T10:00:00Z", "2011-12-31T09:59:59Z"),
    ("UTC", "9999-12-31", "9999-12-31T00:00:00Z", "9999-12-31T23:59:59Z"),
    ("UTC", "0001-01-01", "0001-01-01T00:00:00Z", "0001-01-01T23:59:59Z"),
  ])
  func `a day has a first and a last second`(
    name: String, date: String, start: String, end: String
  ) throws {
    let zone = try zone(name)
    #expect(try zone.startOfDay(on(date)) == at(start))
    #expect(try zone.endOfDay(on(date)) == at(end))
  }

  @Test(arguments: [
    ("Europe/Berlin", "2026-03-28T11:00:00Z", 1, "2026-03-29T10:00:00Z"),
    ("Europe/Berlin", "2026-03-28T01:30:00Z", 1, "2026-03-29T01:00:00Z"),
    ("Europe/Berlin", "2026-10-24T00:30:00Z", 1, "2026-10-25T00:30:00Z"),
    ("Europe/Berlin", "2026-10-25T01:30:00Z", 0, "2026-10-25T01:30:00Z"),
    ("Europe/Berlin", "2026-10-25T01:30:00Z", -1, "2026-10-24T00:30:00Z"),
    ("Pacific/Apia", "2011-12-29T22:00:00Z", 1, "2011-12-30T10:00:00Z"),
    ("UTC", "2024-02-29T00:00:00Z", 365, "2025-02-28T00:00:00Z"),
    ("UTC", "2026-01-01T00:00:00Z", .max, "9999-12-31T23:59:59Z"),
    ("UTC", "2026-01-01T00:00:00Z", .min, "0001-01-01T00:00:00Z"),
  ])
  func `calendar days keep the wall clock`(
    name: String, start: String, days: Int, end: String
  ) throws {
    #expect(try zone(name).adding(days: days, to: at(start)) == at(end))
  }

  @Test(arguments: [
    ("2026-11-23", 1, "2026-11-24"), ("2026-11-20", 1, "2026-11-23"),
    ("2026-11-21", 1, "2026-11-23"), ("2026-11-22", 5, "2026-11-27"),
    ("2026-11-23", 5, "2026-11-30"), ("2026-11-23", -1, "2026-11-20"),
    ("2026-11-22", -1, "2026-11-20"), ("2026-11-21", 0, "2026-11-21"),
    // Christmas 2026 is a Friday; the 26th, a Saturday, costs nothing.
    ("2026-12-24", 1, "2026-12-28"), ("2026-12-21", 10, "2027-01-06"),
    ("2026-12-28", -1, "2026-12-24"), ("2027-01-06", -10, "2026-12-21"),
  ])
  func `working days skip weekends and holidays`(
    start: String, days: Int, end: String
  ) throws {
    let holidays = try Set(["2026-12-25", "2026-12-26", "2027-01-01"].map { try on($0) })
    let berlin = try zone("Europe/Berlin")
    let noon = try berlin.moment(of: reading("\(start)T12:00"))
    let moved = berlin.adding(businessDays: days, to: noon, holidays: holidays)
    #expect(try berlin.civil(at: moved) == reading("\(end)T12:00"))
  }

  @Test func `working days equal a walk day by day`() throws {
    var random = SeededGenerator(seed: 4)
    let first = try on("2026-01-01")
    let days = (-200...800).map { first.adding(days: $0) }
    for _ in 0..<300 {
      let holidays = Set((0..<60).compactMap { _ in days.randomElement(using: &random) })
      let count = Int.random(in: -60...60, using: &random)
      let start = first.adding(days: .random(in: 0..<30, using: &random))
      var (day, missing) = (start, count.magnitude)
      while missing > 0 {
        day = day.adding(days: count.signum())
        if !day.weekday.isWeekend, !holidays.contains(day) { missing -= 1 }
      }
      let moved = Zone.utc.adding(
        businessDays: count, to: Zone.utc.startOfDay(start), holidays: holidays)
      #expect(Zone.utc.civil(at: moved).date == day)
    }
  }

  @Test func `working days without end stop at the borders`() throws {
    let start = try at("2026-01-01T00:00:00Z")
    #expect(Zone.utc.adding(businessDays: .max, to: start, holidays: []) == .latest)
    #expect(Zone.utc.adding(businessDays: .min, to: start, holidays: []) == .earliest)
  }
}
