/// One day of every year with a time of day, as a POSIX zone rule writes it.
struct YearDay: Hashable, Sendable {
  enum Day: Hashable, Sendable {
    /// `J60`: 1 to 365, and February 29 is never counted.
    case withoutLeapDay(Int)
    /// `59`: 0 to 365, and February 29 is counted.
    case zeroBased(Int)
    /// `M3.5.0`: a week day (Sunday is 0) of a week (5 is the last) of a month.
    case weekday(month: Int, week: Int, day: Int)
  }

  let day: Day
  /// Seconds from the midnight that begins the day, -167 to 167 hours.
  let time: Int64

  /// Seconds on the wall clock, counted from 1970-01-01 00:00:00 there.
  func localSeconds(inYear year: Int) -> Int64 { Int64(dayNumber(inYear: year)) * 86_400 + time }

  private func dayNumber(inYear year: Int) -> Int {
    let newYear = DayCount.days(year: year, month: 1, day: 1)
    switch day {
    case .withoutLeapDay(let number):
      return newYear + number - 1 + (number >= 60 && DayCount.isLeap(year: year) ? 1 : 0)
    case .zeroBased(let number):
      return newYear + number
    case .weekday(let month, let week, let day):
      return Self.dayNumber(year: year, month: month, week: week, weekday: day)
    }
  }

  private static func dayNumber(year: Int, month: Int, week: Int, weekday: Int) -> Int {
    let first = DayCount.days(year: year, month: month, day: 1)
    // 1970-01-01 was a Thursday: day 4 where Sunday is 0.
    let firstWeekday = (first + 4).dividedDown(by: 7).remainder
    let firstMatch = (weekday - firstWeekday).dividedDown(by: 7).remainder
    let day = firstMatch + (week - 1) * 7
    return first + (day < DayCount.length(ofMonth: month, year: year) ? day : day - 7)
  }
}
