import CToml

/// A TOML date, time or date-time, checked to exist in the calendar.
public struct Stamp: Hashable, Sendable {
  /// Which of TOML's four kinds it is.
  public enum Value: Hashable, Sendable {
    /// With an offset from UTC in minutes, east positive; `Z` is 0.
    case offsetDateTime(Date, Time, offsetMinutes: Int)
    case localDateTime(Date, Time)
    case localDate(Date)
    case localTime(Time)
  }

  /// A day of the proleptic Gregorian calendar, years 0 to 9999.
  public struct Date: Hashable, Sendable {
    /// From 0 to 9999.
    public let year: Int
    /// From 1.
    public let month: Int
    /// From 1.
    public let day: Int
  }

  /// A time of day; leap seconds are refused.
  public struct Time: Hashable, Sendable {
    /// From 0 to 23.
    public let hour: Int
    /// From 0 to 59.
    public let minute: Int
    /// From 0 to 59.
    public let second: Int
    /// From 0 to 999,999,999; finer digits are cut.
    public let nanosecond: Int
  }

  /// What was written.
  public let value: Value
  /// Where it was written.
  public let place: Place
  /// How it was written.
  public let source: String

  init(_ stamp: CTomlStamp, _ kind: CTomlKind, at place: Place, source: String) {
    self.place = place
    self.source = source
    let date = Date(year: Int(stamp.year), month: Int(stamp.month), day: Int(stamp.day))
    let time = Time(
      hour: Int(stamp.hour), minute: Int(stamp.minute), second: Int(stamp.second),
      nanosecond: Int(stamp.nanosecond))
    value =
      switch kind {
      case CTomlKindDate: .localDate(date)
      case CTomlKindTime: .localTime(time)
      default:
        stamp.hasOffset
          ? .offsetDateTime(date, time, offsetMinutes: Int(stamp.offsetMinutes))
          : .localDateTime(date, time)
      }
  }
}
