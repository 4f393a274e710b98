import Model
import Toml

/// A text in both languages that knows where each of its characters stands.
struct TextsDraft: Sendable {
  let en: PlacedText
  let ru: PlacedText

  var texts: Texts { Texts(en: en.value, ru: ru.value) }

  /// The texts where nothing is filled in; a placeholder in them is reported.
  func plain(_ decoder: Decoder) -> Texts {
    for text in [en, ru] {
      let template = Template(text.value)
      guard !template.isPlain else { continue }
      let brace = text.value.unicodeScalars.prefix { $0 != "{" }.count
      decoder.report(
        "nothing is filled in here; write the text without '{', or put it into a message, form "
          + "answer, checklist item or hint", at: text.place(atScalarOffset: brace))
    }
    return texts
  }
}
