/// An instant, in whole seconds of UTC without leap seconds.
///
/// Every value lies in the years 0001 to 9999: whatever would lie beyond stops at the border
/// instead of trapping. In JSON it is the number of seconds.
public struct Moment: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, negative before it.
  public let seconds: Int64

  /// 0001-01-01T00:00:00Z, the first moment there is.
  public static let earliest = Moment(seconds: .min)
  /// 9999-12-31T23:59:59Z, the last moment there is.
  public static let latest = Moment(seconds: .max)

  /// A moment from seconds since 1970-01-01T00:00:00Z, clamped to `earliest` and `latest`.
  public init(seconds: Int64) {
    self.seconds = min(max(seconds, Self.range.lowerBound), Self.range.upperBound)
  }

  /// A moment from RFC 3339, or nil for any other text.
  ///
  /// `T` and `Z` may be small, a blank may stand for `T`, a fraction of a second is dropped.
  /// A leap second (`:60`) is refused, and so is what lies outside the years 0001 to 9999 in UTC.
  public init?(rfc3339 text: String) {
    var scanner = TextScanner(text)
    guard let date = scanner.date(), scanner.take(anyOf: "Tt "),
      let time = scanner.time(secondsRequired: true), scanner.skipFraction(),
      let offset = scanner.utcOffset(), scanner.isAtEnd
    else { return nil }
    let utc = CivilDateTime(date: date, time: time).localSeconds - Int64(offset)
    guard Self.range.contains(utc) else { return nil }
    seconds = utc
  }

  private static let range: ClosedRange<Int64> = {
    let days = DayCount.range
    return Int64(days.lowerBound) * 86_400...Int64(days.upperBound) * 86_400 + 86_399
  }()
}

extension Moment: Comparable {
  /// Whether the left moment comes first.
  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }
}

extension Moment {
  /// The moment so much later, `latest` when it would lie beyond.
  public static func + (moment: Moment, length: Length) -> Moment {
    let (sum, overflow) = moment.seconds.addingReportingOverflow(length.seconds)
    return Moment(seconds: overflow ? (length.seconds < 0 ? .min : .max) : sum)
  }

  /// The moment so much earlier, `earliest` when it would lie before.
  public static func - (moment: Moment, length: Length) -> Moment {
    let (difference, overflow) = moment.seconds.subtractingReportingOverflow(length.seconds)
    return Moment(seconds: overflow ? (length.seconds < 0 ? .max : .min) : difference)
  }

  /// The length from the right moment to the left one, negative when the left one comes first.
  public static func - (left: Moment, right: Moment) -> Length {
    Length(seconds: left.seconds - right.seconds)
  }
}

extension Moment: CustomStringConvertible {
  /// RFC 3339 in UTC, such as `2026-12-03T07:59:00Z`.
  public var description: String { "\(CivilDateTime(localSeconds: seconds))Z" }
}

extension Moment: Codable {
  /// Reads seconds since 1970-01-01T00:00:00Z.
  ///
  /// - Throws: `DecodingError` when the value is not an integer in the years 0001 to 9999.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let seconds = try container.decode(Int64.self)
    guard Self.range.contains(seconds) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(seconds) lies outside the years 0001 to 9999")
    }
    self.seconds = seconds
  }

  /// Writes seconds since 1970-01-01T00:00:00Z.
  ///
  /// - Throws: What the encoder throws.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}
