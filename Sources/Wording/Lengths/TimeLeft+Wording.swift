public import Civil
public import Model

extension TimeLeft {
  /// The length alone in its two largest units, short: `2 d 3 h`, `45 min`, `<1 min`.
  ///
  /// It is cut, never rounded up, so it promises no time that is not there.
  public func brief(in language: Language) -> String {
    let parts = largest
    guard !parts.isEmpty else { return Texts(en: "<1 min", ru: "<1 мин")[language] }
    return parts.map { "\($0.count) \($0.unit.symbol(in: language))" }.joined(separator: " ")
  }

  /// The length alone in its two largest units, in words: `2 days 3 hours`.
  public func spelled(in language: Language) -> String {
    spelled(in: language, isObject: false)
  }

  /// The length in words as something is done to it: `на 1 минуту раньше`, `1 минуту назад`.
  func spelled(in language: Language, isObject: Bool) -> String {
    let parts = largest
    guard !parts.isEmpty else {
      return Texts(en: "less than a minute", ru: "меньше минуты")[language]
    }
    return parts.map { part in
      "\(part.count) \(part.unit.word(for: part.count, in: language, isObject: isObject))"
    }.joined(separator: " ")
  }

  /// How far ahead something is, in words: `in 2 days 3 hours`, `через 1 минуту`.
  public func spelledAhead(in language: Language) -> String {
    let length = spelled(in: language, isObject: true)
    let ahead = largest.isEmpty ? "меньше чем через минуту" : "через \(length)"
    return Texts(en: "in \(length)", ru: ahead)[language]
  }

  /// What is left or how long it is over, short: `2 d 3 h left`, `3 h ago`; `осталось 2 д 3 ч`.
  public func briefPhrase(in language: Language) -> String {
    let length = brief(in: language)
    guard isOver else {
      return Texts(en: "\(length) left", ru: "осталось \(length)")[language]
    }
    return Texts(en: "\(length) ago", ru: "\(length) назад")[language]
  }

  /// What is left or how long it is over, in words: `2 days 3 hours left`, `3 hours ago`.
  public func spelledPhrase(in language: Language) -> String {
    guard isOver else {
      let length = spelled(in: language)
      return Texts(en: "\(length) left", ru: "\(russianVerb) \(length)")[language]
    }
    let length = spelled(in: language, isObject: true)
    return Texts(en: "\(length) ago", ru: "\(length) назад")[language]
  }

  private var largest: [(count: Int, unit: TimeUnit)] {
    let parts: [(count: Int, unit: TimeUnit)] = [(days, .day), (hours, .hour), (minutes, .minute)]
    // The two units stand side by side: 2 d 5 min would read as exact and is not.
    return parts.drop { $0.count == 0 }.prefix(2).filter { $0.count > 0 }
  }

  /// The verb agrees with the first number: остался 1 день, осталась 21 минута, осталось 5 часов.
  private var russianVerb: String {
    guard let first = largest.first, RussianNumber(first.count) == .one else { return "осталось" }
    return first.unit == .minute ? "осталась" : "остался"
  }
}
