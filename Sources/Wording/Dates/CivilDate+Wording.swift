public import Civil
public import Model

extension CivilDate {
  /// The day as each language writes it: `3 December 2026`, `3 декабря 2026 г.`.
  public func worded(in language: Language) -> String {
    let name = Month.names[month - 1][language]
    return Texts(en: "\(day) \(name) \(year)", ru: "\(day) \(name) \(year) г.")[language]
  }
}

/// The names of the months as they stand behind a day.
private enum Month {
  static let names = [
    Texts(en: "January", ru: "января"), Texts(en: "February", ru: "февраля"),
    Texts(en: "March", ru: "марта"), Texts(en: "April", ru: "апреля"),
    Texts(en: "May", ru: "мая"), Texts(en: "June", ru: "июня"),
    Texts(en: "July", ru: "июля"), Texts(en: "August", ru: "августа"),
    Texts(en: "September", ru: "сентября"), Texts(en: "October", ru: "октября"),
    Texts(en: "November", ru: "ноября"), Texts(en: "December", ru: "декабря"),
  ]
}
