extension ZoneRule {
  /// A rule from a POSIX `TZ` text such as `CET-1CEST,M3.5.0,M10.5.0/3`, or nil for other text.
  ///
  /// Times of day may run from -167 to 167 hours, as RFC 9636 allows.
  init?(posix bytes: some Sequence<UInt8>) {
    var scanner = TextScanner(bytes)
    guard let name = scanner.abbreviation(), let west = scanner.clock(hoursAtMost: 24)
    else { return nil }
    standard = LocalType(offset: -west, abbreviation: name)
    if scanner.isAtEnd {
      summer = nil
    } else {
      guard let summer = scanner.summer(standardOffset: -west), scanner.isAtEnd else { return nil }
      self.summer = summer
    }
  }
}

extension TextScanner {
  fileprivate mutating func summer(standardOffset: Int64) -> ZoneRule.Summer? {
    guard let name = abbreviation() else { return nil }
    var offset = standardOffset + 3600
    if let next, next != UInt8(ascii: ",") {
      guard let west = clock(hoursAtMost: 24) else { return nil }
      offset = -west
    }
    let type = LocalType(offset: offset, abbreviation: name)
    guard !isAtEnd else { return ZoneRule.Summer(americanWith: type) }
    guard take(","), let start = yearDay(), take(","), let end = yearDay() else { return nil }
    return ZoneRule.Summer(type: type, start: start, end: end)
  }

  /// Three or more letters, or anything alphanumeric between angle brackets.
  fileprivate mutating func abbreviation() -> String? {
    let isQuoted = take("<")
    let name = run { byte in
      isLetter(byte) || isQuoted && (isDigit(byte) || byte == 0x2B || byte == 0x2D)
    }
    guard (3...32).contains(name.count), !isQuoted || take(">") else { return nil }
    return String(decoding: name, as: UTF8.self)
  }

  /// Seconds from `2`, `-3:30` or `+04:00:17`.
  fileprivate mutating func clock(hoursAtMost limit: Int) -> Int64? {
    let isNegative = take("-")
    if !isNegative { _ = take("+") }
    guard let hours = number(atMost: limit) else { return nil }
    var seconds = hours * 3600
    for unit in [60, 1] {
      guard take(":") else { break }
      guard let count = number(atMost: 59) else { return nil }
      seconds += count * unit
    }
    return Int64(isNegative ? -seconds : seconds)
  }

  private mutating func yearDay() -> YearDay? {
    guard let day = day() else { return nil }
    guard take("/") else { return YearDay(day: day, time: 7200) }
    return clock(hoursAtMost: 167).map { YearDay(day: day, time: $0) }
  }

  private mutating func day() -> YearDay.Day? {
    if take("J") {
      return number(atMost: 365).flatMap { $0 == 0 ? nil : .withoutLeapDay($0) }
    }
    guard take("M") else { return number(atMost: 365).map { .zeroBased($0) } }
    guard let month = number(atMost: 12), month >= 1, take("."),
      let week = number(atMost: 5), week >= 1, take("."), let day = number(atMost: 6)
    else { return nil }
    return .weekday(month: month, week: week, day: day)
  }
}

extension ZoneRule.Summer {
  /// What POSIX systems take where a text names a summer time and no days: the American days.
  fileprivate init(americanWith type: LocalType) {
    self.type = type
    start = YearDay(day: .weekday(month: 3, week: 2, day: 0), time: 7200)
    end = YearDay(day: .weekday(month: 11, week: 1, day: 0), time: 7200)
  }
}
