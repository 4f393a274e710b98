/// A date and a time on a wall clock, without a zone: `Zone.moment(of:)` makes it an instant.
public struct CivilDateTime: Hashable, Sendable {
  /// The day.
  public let date: CivilDate
  /// The time on that day.
  public let time: CivilTime

  /// A date and a time put together.
  public init(date: CivilDate, time: CivilTime) {
    (self.date, self.time) = (date, time)
  }

  /// A reading from `2026-12-03T07:59` or `2026-12-03 07:59:00`, or nil for any other text.
  ///
  /// A text with a zone or an offset is refused: it is a `Moment`.
  public init?(iso text: String) {
    var scanner = TextScanner(text)
    guard let date = scanner.date(), scanner.take(anyOf: "Tt "),
      let time = scanner.time(secondsRequired: false), scanner.isAtEnd
    else { return nil }
    self.init(date: date, time: time)
  }

  /// Clamped to the years 0001 to 9999.
  init(localSeconds: Int64) {
    let (days, second) = localSeconds.dividedDown(by: 86_400)
    guard DayCount.range.contains(Int(days)) else {
      self.init(localSeconds: days < 0 ? Moment.earliest.seconds : Moment.latest.seconds)
      return
    }
    self.init(date: CivilDate(dayNumber: Int(days)), time: CivilTime(secondOfDay: Int(second)))
  }

  /// Seconds since 1970-01-01 00:00:00 on the same wall clock.
  var localSeconds: Int64 { Int64(date.dayNumber) * 86_400 + Int64(time.secondOfDay) }
}

extension CivilDateTime: Comparable {
  /// Whether the left reading comes first on one and the same wall clock.
  public static func < (left: CivilDateTime, right: CivilDateTime) -> Bool {
    (left.date, left.time) < (right.date, right.time)
  }
}

extension CivilDateTime: CustomStringConvertible {
  /// The reading as `2026-12-03T07:59:00`.
  public var description: String { "\(date)T\(time)" }
}
