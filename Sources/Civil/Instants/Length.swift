/// An exact length of time in whole seconds; a day is 24 hours.
///
/// A parsed length remembers how it was written (`24h`, not `1d`) for its description and JSON,
/// while comparison and hashing see only the seconds.
public struct Length: Sendable {
  /// The length in seconds; negative lengths point backwards.
  public let seconds: Int64
  /// As it was written, where it came from a text.
  let written: String?

  /// No time at all.
  public static let zero = Length(seconds: 0)

  /// A length in seconds.
  public init(seconds: Int64) { self.init(seconds: seconds, written: nil) }

  /// A length in minutes of 60 seconds, clamped to what fits.
  public init(minutes: Int64) { self.init(minutes, .minute) }

  /// A length in hours of 3600 seconds, clamped to what fits.
  public init(hours: Int64) { self.init(hours, .hour) }

  /// A length in days of 24 hours, clamped to what fits.
  public init(days: Int64) { self.init(days, .day) }

  init(seconds: Int64, written: String?) { (self.seconds, self.written) = (seconds, written) }

  private init(_ count: Int64, _ unit: LengthUnit) {
    let (product, overflow) = count.multipliedReportingOverflow(by: unit.rawValue)
    self.init(seconds: overflow ? (count < 0 ? .min : .max) : product)
  }
}

extension Length: Hashable, Comparable {
  /// Whether both are the same number of seconds, however they were written.
  public static func == (left: Length, right: Length) -> Bool { left.seconds == right.seconds }

  /// Whether the left length is the shorter one; negative ones are shorter than zero.
  public static func < (left: Length, right: Length) -> Bool { left.seconds < right.seconds }

  /// Hashes the seconds.
  public func hash(into hasher: inout Hasher) { hasher.combine(seconds) }
}

extension Length {
  /// The sum, clamped to what fits.
  public static func + (left: Length, right: Length) -> Length {
    let (sum, overflow) = left.seconds.addingReportingOverflow(right.seconds)
    return Length(seconds: overflow ? (right.seconds < 0 ? .min : .max) : sum)
  }

  /// The difference, clamped to what fits.
  public static func - (left: Length, right: Length) -> Length {
    let (difference, overflow) = left.seconds.subtractingReportingOverflow(right.seconds)
    return Length(seconds: overflow ? (right.seconds < 0 ? .max : .min) : difference)
  }

  /// The same length pointing the other way, clamped to what fits.
  public static prefix func - (length: Length) -> Length { .zero - length }
}

extension Length: CustomStringConvertible {
  /// As it was written; else in the longest of days, hours, minutes, seconds that leaves no rest.
  ///
  /// So `36h`, `7d`, `90m`, `-45s`; no length at all is `0s`.
  public var description: String {
    if let written { return written }
    let units: [LengthUnit] = [.day, .hour, .minute]
    let unit = units.first { seconds != 0 && seconds % $0.rawValue == 0 } ?? .second
    return "\(seconds / unit.rawValue)\(unit.letter)"
  }
}
