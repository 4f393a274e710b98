public import Civil

/// Times as people write them on the command line.
public enum TimeInput {
  /// When something happened: the value of `--at`.
  ///
  /// Taken are RFC 3339, `2026-12-03 07:59` in the reader's zone, a date alone, `now`, `today`,
  /// `yesterday`, and how long ago: `-3d4h` or `3d ago`.
  ///
  /// - Parameters:
  ///   - text: What was written; blanks around it do not count.
  ///   - now: The moment that relative times count from.
  ///   - zone: The reader's zone.
  /// - Returns: A day where only a day was said.
  /// - Throws: `TimeInputError`, which says what is wrong and what to write.
  public static func stamp(
    _ text: String, now: Moment, zone: Zone
  ) throws(TimeInputError) -> Stamp {
    let phrase = trimmed(text)
    if let stamp = written(phrase, now: now, zone: zone) ?? passed(phrase, now: now) {
      return try plausible(stamp, text)
    }
    throw .notATime(text, "write \(examples), '3d4h ago', 'now', 'today' or 'yesterday'")
  }

  /// When something ends: the value of `--until`.
  ///
  /// Taken are the same times, and the time left: `3d4h`, or a countdown as the site prints it, in
  /// English or Russian.
  ///
  /// - Parameters:
  ///   - text: What was written; blanks around it do not count.
  ///   - now: The moment that the time left counts from.
  ///   - zone: The reader's zone.
  /// - Returns: A day where only a day was said.
  /// - Throws: `TimeInputError`, which says what is wrong and what to write.
  public static func until(
    _ text: String, now: Moment, zone: Zone
  ) throws(TimeInputError) -> Stamp {
    let phrase = trimmed(text)
    if let stamp = written(phrase, now: now, zone: zone) { return try plausible(stamp, text) }
    let left = phrase.hasPrefix("+") ? String(phrase.dropFirst()) : phrase
    if let length = length(left) { return try plausible(.moment(now + length), text) }
    throw .notATime(text, "write \(examples), or the time left: '3d4h' or '2 days 15h 36m'")
  }

  private static let examples = "2026-12-03T07:59:00Z, '2026-12-03 07:59', 2026-12-03"

  /// A time that is written out or has a name.
  private static func written(_ phrase: String, now: Moment, zone: Zone) -> Stamp? {
    let today = zone.civil(at: now).date
    switch phrase.lowercased() {
    case "now": return .moment(now)
    case "today": return .day(today)
    case "yesterday": return .day(today.adding(days: -1))
    case "tomorrow": return .day(today.adding(days: 1))
    default: break
    }
    if let stamp = Stamp(parsing: phrase) { return stamp }
    return CivilDateTime(iso: phrase).map { .moment(zone.moment(of: $0)) }
  }

  /// A time that is so long ago.
  private static func passed(_ phrase: String, now: Moment) -> Stamp? {
    let small = phrase.lowercased()
    let ago: String? =
      if phrase.hasPrefix("-") {
        String(phrase.dropFirst())
      } else {
        [" ago", " назад"].first(where: small.hasSuffix).map { String(small.dropLast($0.count)) }
      }
    return ago.flatMap(length).map { .moment(now - $0) }
  }

  private static func length(_ text: String) -> Length? {
    (try? Length(parsing: text)) ?? (try? Countdown.parse(text))
  }

  private static func plausible(
    _ stamp: Stamp, _ text: String
  ) throws(TimeInputError) -> Stamp {
    let date =
      switch stamp {
      case .day(let date): date
      case .moment(let moment): Zone.utc.civil(at: moment).date
      }
    if let problem = PlausibleYears.problem(date.year) {
      throw TimeInputError(text: text, problem: problem, advice: PlausibleYears.advice)
    }
    return stamp
  }
}
