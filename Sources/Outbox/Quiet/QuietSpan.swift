public import Civil
import Toml

/// One entry of quiet hours: from when until when, on which days.
public struct QuietSpan: Hashable, Sendable {
  /// The days on which it begins.
  public let days: Set<Weekday>
  let from: ClockTime
  let until: ClockTime

  /// Reads an entry.
  ///
  /// - Parameters:
  ///   - days: The days on which it begins; one that runs past midnight ends on the day after.
  ///   - from: `HH:MM`.
  ///   - until: `HH:MM`, earlier than `from` when it runs past midnight; `24:00` is the day's end.
  /// - Throws: `QuietHoursError`, which names the key that is wrong.
  public init(
    days: Set<Weekday> = Set(Weekday.allCases), from: String, until: String
  ) throws(QuietHoursError) {
    guard !days.isEmpty else {
      throw QuietHoursError("days", "is empty; name a day, or leave it out for every day")
    }
    self.days = days
    self.from = try QuietSpan.time(from, key: "from", example: "22:00")
    self.until = try QuietSpan.time(until, key: "until", example: "07:00")
    guard !self.from.isEndOfDay else {
      throw QuietHoursError("from", "cannot be the end of a day (got '24:00'); write \"00:00\"")
    }
    guard self.from != self.until else {
      throw QuietHoursError(
        "until",
        "is the same as 'from' (got '\(until)'); for whole days write from = \"00:00\", "
          + "until = \"24:00\"")
    }
  }

  /// Whether it runs past midnight.
  var isOvernight: Bool { until < from }

  private static func time(
    _ text: String, key: String, example: String
  ) throws(QuietHoursError) -> ClockTime {
    guard let time = ClockTime(text) else {
      let near = ClockTime.advice(for: text)
      throw QuietHoursError(
        key,
        "is not a time of day (got \(quoted(text))); write \"\(near.isEmpty ? example : near)\"")
    }
    return time
  }
}

extension QuietSpan: CustomStringConvertible {
  /// `22:00 until 07:00`, or `sat, sun 00:00 until 24:00`.
  public var description: String {
    let times = "\(from) until \(until)"
    guard days.count < Weekday.allCases.count else { return times }
    let words = Weekday.allCases.filter(days.contains).map(\.word)
    return "\(words.joined(separator: ", ")) \(times)"
  }
}
