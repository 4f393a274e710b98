/// Counting of the days from Monday to Friday that are no holidays.
struct BusinessDayCount {
  /// Day numbers of the holidays that fall on a working day.
  private let holidays: Set<Int>

  init(holidays: Set<CivilDate>) {
    self.holidays = Set(holidays.lazy.filter { !$0.weekday.isWeekend }.map(\.dayNumber))
  }

  /// How many calendar days to go from a day to pass so many working days, clamped to the calendar.
  func calendarDays(for businessDays: Int, from start: Int) -> Int {
    let step = businessDays < 0 ? -1 : 1
    var missing = Int(min(businessDays.magnitude, 4_000_000))
    var day = start
    while missing > 0, DayCount.range.contains(day) {
      // The last step is always a single day, so that the end is a working day.
      let weeks = (missing - 1) / 5
      if weeks > 0 {
        // Whatever day it starts on, a whole week has five working days, less the holidays in it.
        let target = day + step * weeks * 7
        missing += holidaysPassed(from: day, to: target) - weeks * 5
        day = target
      } else {
        day += step
        missing -= isWorkingDay(day) ? 1 : 0
      }
    }
    return day - start
  }

  private func holidaysPassed(from day: Int, to target: Int) -> Int {
    let passed = day < target ? day + 1...target : target...day - 1
    return holidays.count { passed.contains($0) }
  }

  private func isWorkingDay(_ day: Int) -> Bool {
    // 1970-01-01 was a Thursday: day 3 where Monday is 0.
    (day + 3).dividedDown(by: 7).remainder < 5 && !holidays.contains(day)
  }
}
