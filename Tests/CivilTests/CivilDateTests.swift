import Civil
import Testing

struct CivilDateTests {
  @Test(arguments: [
    (2024, 2, 29), (2000, 2, 29), (1600, 2, 29), (1, 1, 1), (9999, 12, 31), (2026, 4, 30),
  ])
  func `real days exist`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day)?.day == day)
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1),
    (2026, 1, 0), (2026, 1, 32), (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
  ])
  func `other days do not`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [
    "", "2026-11", "2026-11-2", "2026-1-23", "2026/11/23", "2026-11-23 ", "2026-11-23T00:00",
    "26-11-23", "02026-11-23", "2026-02-30", "-2026-11-23",
  ])
  func `only the ISO form is read`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test(arguments: [("0001-01-01", -719_162), ("1899-12-31", -25_568), ("9599-12-31", 2_786_799)])
  func `every day of 400 years follows the one before`(start: String, number: Int) throws {
    var day = try on(start)
    var weekday = day.weekday
    for number in number..<number + 146_097 {
      guard day.dayNumber == number, day.weekday == weekday else {
        Issue.record("\(day) is wrong")
        return
      }
      day = day.adding(days: 1)
      weekday = Weekday(rawValue: weekday.rawValue % 7 + 1) ?? .monday
    }
    #expect(try day.year - on(start).year == 400)
  }

  @Test(arguments: [
    ("2024-02-28", 1, "2024-02-29"), ("2026-02-28", 1, "2026-03-01"),
    ("2024-02-29", 365, "2025-02-28"), ("2026-01-01", -1, "2025-12-31"),
    ("2000-02-28", 366, "2001-02-28"), ("9999-12-31", 1, "9999-12-31"),
    ("0001-01-01", -1, "0001-01-01"), ("2026-01-01", .max, "9999-12-31"),
    ("2026-01-01", .min, "0001-01-01"), ("1960-01-01", .min, "0001-01-01"),
  ])
  func `days are added over leap days and up to the borders`(
    start: String, days: Int, end: String
  ) throws {
    #expect(try on(start).adding(days: days) == on(end))
  }

  @Test(arguments: [
    ("2026-11-23", Weekday.monday), ("1970-01-01", .thursday), ("2000-01-01", .saturday),
    ("1900-01-01", .monday), ("2100-02-28", .sunday),
  ])
  func `weekdays are known`(date: String, weekday: Weekday) throws {
    #expect(try on(date).weekday == weekday)
    #expect(weekday.isWeekend == [.saturday, .sunday].contains(weekday))
  }

  @Test func `dates sort by time and print as they are read`() throws {
    #expect(try on("2026-02-28") < on("2026-10-01"))
    #expect(try on("2025-12-31") < on("2026-01-01"))
    #expect(try "\(on("0042-03-04"))" == "0042-03-04")
  }
}
