import Model

/// What the outbox says of routes and quiet hours, in Russian; JSON has it in English.
enum RussianReason {
  /// The text with the words it knows in Russian; names and quoted text stay.
  static func of(_ text: String) -> String {
    words.reduce(text) { $0.replacing($1.en, with: $1.ru) }
  }

  private static let words = [
    Texts(en: "'when' could not be judged, so it is told: ", ru: "'when' не проверить, скажем: "),
    Texts(en: "'when' does not hold", ru: "'when' не выполнено"),
    Texts(en: "'when' holds", ru: "'when' выполнено"),
    Texts(en: " is not wanted; wanted is ", ru: " не подходит; нужно "),
    Texts(en: " is wanted", ru: " подходит"),
    Texts(en: "; wanted is ", ru: "; нужно "),
    Texts(en: "there is no tag", ru: "нет меток"),
    Texts(en: "level '", ru: "уровень '"),
    Texts(en: "platform '", ru: "площадка '"),
    Texts(en: "account '", ru: "счёт '"),
    Texts(en: "tag '", ru: "метка '"),
    Texts(en: "there are no routes", ru: "маршрутов нет"),
    Texts(en: "the journal hears everything", ru: "журнал слышит всё"),
    Texts(en: "route ", ru: "маршрут "),
  ]

  /// Quiet hours and times of digests, which the configuration writes with English words.
  static func times(_ text: String) -> String {
    timeWords.reduce(text) { $0.replacing($1.en, with: $1.ru) }
  }

  private static let timeWords = [
    Texts(en: " until ", ru: "–"), Texts(en: "daily ", ru: "каждый день в "),
    Texts(en: "weekly ", ru: "каждую неделю, "), Texts(en: "mon", ru: "пн"),
    Texts(en: "tue", ru: "вт"), Texts(en: "wed", ru: "ср"), Texts(en: "thu", ru: "чт"),
    Texts(en: "fri", ru: "пт"), Texts(en: "sat", ru: "сб"), Texts(en: "sun", ru: "вс"),
  ]
}
