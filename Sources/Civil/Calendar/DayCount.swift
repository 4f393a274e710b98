/// Conversion between civil dates and whole days since 1970-01-01, proleptic Gregorian.
///
/// Years are counted from March, so that the leap day is the last day of its year.
enum DayCount {
  /// Days from 0000-03-01, where the March-based years begin, to 1970-01-01.
  private static let marchEpoch = 719_468
  private static let daysPerCycle = 146_097
  private static let daysPerCentury = 36_524
  private static let daysPerFourYears = 1_461

  /// The first and last day of the years 0001 to 9999.
  static let range = days(year: 1, month: 1, day: 1)...days(year: 9999, month: 12, day: 31)

  static func days(year: Int, month: Int, day: Int) -> Int {
    let marchYear = month > 2 ? year : year - 1
    let (cycle, yearOfCycle) = marchYear.dividedDown(by: 400)
    let daysOfYears = yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100
    return cycle * daysPerCycle + daysOfYears + daysBefore(marchMonth: (month + 9) % 12)
      + (day - 1) - marchEpoch
  }

  static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    let (cycle, dayOfCycle) = (days + marchEpoch).dividedDown(by: daysPerCycle)
    // The last century of a cycle and the last year of four are one day longer: hence `min`.
    let century = min(dayOfCycle / daysPerCentury, 3)
    let dayOfCentury = dayOfCycle - century * daysPerCentury
    let (fours, dayOfFours) = dayOfCentury.quotientAndRemainder(dividingBy: daysPerFourYears)
    let yearOfFours = min(dayOfFours / 365, 3)
    let dayOfYear = dayOfFours - yearOfFours * 365
    let marchMonth = (5 * dayOfYear + 2) / 153
    let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
    let marchYear = cycle * 400 + century * 100 + fours * 4 + yearOfFours
    return (
      month > 2 ? marchYear : marchYear + 1, month,
      dayOfYear - daysBefore(marchMonth: marchMonth) + 1
    )
  }

  static func isLeap(year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year: year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  // Months from March on repeat 31, 30, 31, 30, 31: 153 days every five months.
  private static func daysBefore(marchMonth: Int) -> Int { (153 * marchMonth + 2) / 5 }
}
