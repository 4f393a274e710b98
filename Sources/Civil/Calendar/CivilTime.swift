/// A time of day on a wall clock, to the second, without a zone.
public struct CivilTime: Hashable, Sendable {
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int
  /// The second, 0 to 59; leap seconds do not exist here.
  public let second: Int

  /// Midnight, the first second of a day.
  public static let midnight = CivilTime(secondOfDay: 0)

  /// A time from its parts, or nil when a part is out of range.
  public init?(hour: Int, minute: Int, second: Int = 0) {
    guard (0...23).contains(hour), (0...59).contains(minute), (0...59).contains(second)
    else { return nil }
    (self.hour, self.minute, self.second) = (hour, minute, second)
  }

  init(secondOfDay: Int) {
    (hour, minute, second) = (secondOfDay / 3600, secondOfDay / 60 % 60, secondOfDay % 60)
  }

  /// Seconds since midnight, 0 to 86399.
  public var secondOfDay: Int { hour * 3600 + minute * 60 + second }
}

extension CivilTime: Comparable {
  /// Whether the left time comes earlier in the day.
  public static func < (left: CivilTime, right: CivilTime) -> Bool {
    left.secondOfDay < right.secondOfDay
  }
}

extension CivilTime: CustomStringConvertible {
  /// The time as `07:59:00`.
  public var description: String {
    "\(padded(hour, to: 2)):\(padded(minute, to: 2)):\(padded(second, to: 2))"
  }
}
