/// A day of the proleptic Gregorian calendar, without a zone.
///
/// Years run from 1 to 9999; there is no invalid value. In JSON and text it is `2026-11-23`.
public struct CivilDate: Hashable, Sendable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, from 1.
  public let day: Int

  /// A date from its parts, or nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...DayCount.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// A date from `2026-11-23`, or nil when the text is anything else.
  public init?(iso text: String) {
    var scanner = TextScanner(text)
    guard let date = scanner.date(), scanner.isAtEnd else { return nil }
    self = date
  }

  /// The date so many days after 1970-01-01, clamped to the years 0001 to 9999.
  init(dayNumber: Int) {
    let clamped = min(max(dayNumber, DayCount.range.lowerBound), DayCount.range.upperBound)
    (year, month, day) = DayCount.civil(days: clamped)
  }

  /// Whole days since 1970-01-01, negative before it.
  public var dayNumber: Int { DayCount.days(year: year, month: month, day: day) }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday, three days after a Monday.
    Weekday.allCases[(dayNumber + 3).dividedDown(by: 7).remainder]
  }

  /// The date so many days later, earlier when negative; stops at 0001-01-01 and 9999-12-31.
  public func adding(days: Int) -> CivilDate {
    let (sum, overflow) = dayNumber.addingReportingOverflow(days)
    return CivilDate(dayNumber: overflow ? (days < 0 ? .min : .max) : sum)
  }
}

extension CivilDate: Comparable {
  /// Whether the left day comes before the right one.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CivilDate: CustomStringConvertible {
  /// The ISO 8601 form, such as `2026-11-23`.
  public var description: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

extension CivilDate: Codable {
  /// Reads the ISO 8601 form.
  ///
  /// - Throws: `DecodingError` when the value is not a string of the form `2026-11-23`.
  public init(from decoder: any Decoder) throws {
    self = try decoder.singleString("a date such as '2026-11-23'") { CivilDate(iso: $0) }
  }

  /// Writes the ISO 8601 form.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
