public import Civil
import Toml

/// When digests are made: every day or every week, at a time of the reader's clock.
///
/// A reading that clocks skip is the moment of the skip; of one shown twice the first is taken.
public struct DigestTimes: Hashable, Sendable {
  /// The day of the week; nil for every day.
  public let weekday: Weekday?
  /// The time of that day.
  public let time: CivilTime

  /// Creates times of a digest.
  public init(weekday: Weekday? = nil, time: CivilTime) {
    (self.weekday, self.time) = (weekday, time)
  }

  /// The latest time that is not after a moment.
  public func last(before moment: Moment, in zone: Zone) -> Moment {
    let today = zone.civil(at: moment).date
    return times(around: today, -9...1, in: zone).filter { $0 <= moment }.max() ?? .earliest
  }

  /// The first time after a moment.
  public func next(after moment: Moment, in zone: Zone) -> Moment {
    let today = zone.civil(at: moment).date
    return times(around: today, -1...9, in: zone).filter { $0 > moment }.min() ?? .latest
  }

  private func times(around day: CivilDate, _ offsets: ClosedRange<Int>, in zone: Zone) -> [Moment]
  {
    offsets.map { day.adding(days: $0) }
      .filter { weekday == nil || $0.weekday == weekday }
      .map { zone.moment(of: CivilDateTime(date: $0, time: time)) }
  }
}

extension DigestTimes {
  /// Reads `daily 08:00` or `weekly mon 08:00`.
  ///
  /// - Parameter text: Words in small letters, one blank between them, two digits each.
  /// - Throws: `DigestTimesError`, which says what is wrong and what to write.
  public init(parsing text: String) throws(DigestTimesError) {
    let words = text.split(separator: " ").map(String.init)
    switch words.first {
    case "daily":
      guard words.count == 2 else {
        throw DigestTimesError(text, "needs a time and nothing else", write: "daily 08:00")
      }
      self.init(time: try DigestTimes.time(words[1], of: text, before: "daily"))
    case "weekly":
      guard words.count == 3 else {
        throw DigestTimesError(
          text, "needs a day and a time and nothing else", write: "weekly mon 08:00")
      }
      guard let weekday = Weekday(word: words[1]) else {
        throw DigestTimesError(
          text, "has no day of the week (got \(quoted(words[1])))",
          write: "weekly \(DigestTimes.word(near: words[1])) \(words[2])",
          note: "the days are \(Weekday.words.joined(separator: ", "))")
      }
      let time = try DigestTimes.time(words[2], of: text, before: "weekly \(words[1])")
      self.init(weekday: weekday, time: time)
    default:
      throw DigestTimesError(
        text, "begins with neither 'daily' nor 'weekly'", write: "daily 08:00",
        note: "or \"weekly mon 08:00\"")
    }
  }

  private static func time(
    _ word: String, of text: String, before: String
  ) throws(DigestTimesError) -> CivilTime {
    guard let time = ClockTime(word) else {
      let near = ClockTime.advice(for: word)
      throw DigestTimesError(
        text, "has no time of day (got \(quoted(word)))",
        write: "\(before) \(near.isEmpty ? "08:00" : near)")
    }
    guard let reading = CivilTime(hour: time.minutes / 60, minute: time.minutes % 60) else {
      throw DigestTimesError(
        text, "has a time that belongs to the next day (got '24:00')", write: "\(before) 00:00")
    }
    return reading
  }

  /// `Monday` and `mo` both mean `mon`.
  private static func word(near text: String) -> String {
    let start = text.lowercased().prefix(2)
    return Weekday.words.first { start.count == 2 && $0.hasPrefix(start) } ?? "mon"
  }
}

extension DigestTimes: CustomStringConvertible {
  /// `daily 08:00`, or `weekly mon 08:00`.
  public var description: String {
    let reading = "\(time)".prefix(5)
    return weekday.map { "weekly \($0.word) \(reading)" } ?? "daily \(reading)"
  }
}
