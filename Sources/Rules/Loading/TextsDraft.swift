import Model
import Toml

/// A text in both languages that knows where each of its characters stands.
struct TextsDraft: Sendable {
  let en: PlacedText
  let ru: PlacedText

  var texts: Texts { Texts(en: en.value, ru: ru.value) }
}
