/// The words a countdown is made of, in English and Russian; small letters, without a point.
enum CountdownWords {
  private static let units: [LengthUnit: Set<String>] = [
    .week: ["w", "wk", "wks", "week", "weeks", "нед", "неделя", "неделю", "недели", "недель"],
    .day: [
      "d", "day", "days", "д", "дн", "день", "дня", "дней", "сут", "сутки", "суток",
    ],
    .hour: ["h", "hr", "hrs", "hour", "hours", "ч", "час", "часа", "часов"],
    .minute: [
      "m", "min", "mins", "minute", "minutes", "м", "мин", "минута", "минуту", "минуты", "минут",
    ],
    .second: [
      "s", "sec", "secs", "second", "seconds", "с", "сек", "секунда", "секунду", "секунды",
      "секунд",
    ],
  ]

  /// Words that may stand before or behind the countdown and change nothing.
  private static let captions: Set<String> = [
    "left", "remaining", "remain", "remains", "time", "still", "in", "only",
    "осталось", "остался", "осталась", "остаётся", "остается", "ещё", "еще", "через", "время",
    "всего",
  ]

  private static let links: Set<String> = ["and", "и", "&"]

  static func unit(_ word: String) -> LengthUnit? {
    units.first { $0.value.contains(word) }?.key
  }

  static func isCaption(_ word: String) -> Bool { captions.contains(word) }

  static func isLink(_ word: String) -> Bool { links.contains(word) }
}
