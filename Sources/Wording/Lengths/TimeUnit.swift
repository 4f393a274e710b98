import Model

/// A unit in which readers are told lengths of time.
enum TimeUnit {
  case day, hour, minute

  /// The letter or letters behind a number: `2 d`, `2 д`.
  func symbol(in language: Language) -> String {
    switch self {
    case .day: Texts(en: "d", ru: "д")[language]
    case .hour: Texts(en: "h", ru: "ч")[language]
    case .minute: Texts(en: "min", ru: "мин")[language]
    }
  }

  /// The word that goes with the number.
  ///
  /// - Parameters:
  ///   - count: The number, not negative.
  ///   - language: Whose grammar.
  ///   - isObject: Whether something is done to it, as in `1 минуту назад`.
  /// - Returns: The word alone, in the form that goes with the number.
  func word(for count: Int, in language: Language, isObject: Bool = false) -> String {
    switch (language, self) {
    case (.english, .day): count == 1 ? "day" : "days"
    case (.english, .hour): count == 1 ? "hour" : "hours"
    case (.english, .minute): count == 1 ? "minute" : "minutes"
    case (.russian, .day): RussianNumber(count).form("день", "дня", "дней")
    case (.russian, .hour): RussianNumber(count).form("час", "часа", "часов")
    case (.russian, .minute):
      RussianNumber(count).form(isObject ? "минуту" : "минута", "минуты", "минут")
    }
  }
}
