import Model

extension Texts {
  /// Without the second full stop where a sentence ends with a Russian date: `2026 г.`.
  var smoothed: Texts { Texts(en: en, ru: ru.replacing(" г..", with: " г.")) }
}
