import Civil

/// A time of day from `HH:MM`, where `24:00` is the end of the day.
struct ClockTime: Hashable, Sendable, Comparable {
  /// Minutes since midnight, 0 to 1440.
  let minutes: Int

  /// Reads `HH:MM` with two digits each; nil for any other text.
  init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: ":"),
      let hour = ClockTime.number(digits[0], digits[1]),
      let minute = ClockTime.number(digits[3], digits[4]), minute < 60,
      hour < 24 || (hour == 24 && minute == 0)
    else { return nil }
    minutes = hour * 60 + minute
  }

  /// The end of the day, which is no reading of a clock.
  var isEndOfDay: Bool { minutes == 1_440 }

  /// The reading on a day; `24:00` is midnight of the next.
  func reading(on date: CivilDate) -> CivilDateTime {
    guard !isEndOfDay, let time = CivilTime(hour: minutes / 60, minute: minutes % 60) else {
      return CivilDateTime(date: date.adding(days: 1), time: .midnight)
    }
    return CivilDateTime(date: date, time: time)
  }

  /// How a time that was refused should have been written; empty where nothing near was meant.
  static func advice(for text: String) -> String {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return "" }
    return "\(padded(hour)):\(padded(minute))"
  }

  static func < (left: ClockTime, right: ClockTime) -> Bool { left.minutes < right.minutes }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func number(_ tens: UInt8, _ ones: UInt8) -> Int? {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard digits.contains(tens), digits.contains(ones) else { return nil }
    return Int(tens - digits.lowerBound) * 10 + Int(ones - digits.lowerBound)
  }
}

extension ClockTime: CustomStringConvertible {
  /// `HH:MM`.
  var description: String { "\(ClockTime.padded(minutes / 60)):\(ClockTime.padded(minutes % 60))" }
}
