/// The distance between two moments cut into days, hours, minutes and seconds, for texts.
///
/// The parts are never negative; days are exact 24 hours. Words and plurals are the caller's.
public struct TimeLeft: Hashable, Sendable {
  /// Whether the second moment came before the first: the parts then say how long ago.
  public let isOver: Bool
  /// Whole days.
  public let days: Int
  /// Whole hours beyond the days, 0 to 23.
  public let hours: Int
  /// Whole minutes beyond the hours, 0 to 59.
  public let minutes: Int
  /// Seconds beyond the minutes, 0 to 59.
  public let seconds: Int

  /// What is left at one moment until another.
  public init(at now: Moment, until end: Moment) { self.init(end - now) }

  /// A length cut into its parts.
  public init(_ length: Length) {
    isOver = length.seconds < 0
    let total = length.seconds.magnitude
    days = Int(total / 86_400)
    hours = Int(total / 3_600 % 24)
    minutes = Int(total / 60 % 60)
    seconds = Int(total % 60)
  }
}
