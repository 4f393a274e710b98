import Civil
import Model
import Toml

extension Table {
  /// A text in both languages: `{ en = "…", ru = "…" }`.
  func texts(_ key: String) -> Texts? { textsDraft(key)?.plain(node.decoder) }

  func optionalTexts(_ key: String) -> Texts? { node(key)?.texts() }

  /// A text in both languages with its places.
  func textsDraft(_ key: String) -> TextsDraft? {
    guard let node = node(key) else {
      report("'\(key)' is missing; write \(key) = { en = \"…\", ru = \"…\" }")
      return nil
    }
    return node.textsDraft()
  }

  func optionalTextsDraft(_ key: String) -> TextsDraft? { node(key)?.textsDraft() }

  func optionalDate(_ key: String) -> CivilDate? { node(key)?.date() }

  func optionalLength(_ key: String) -> Length? { node(key)?.length() }

  /// The ids under `sources`, if that is there.
  func citations() -> [Citation]? {
    node("sources")?.elements()?.compactMap { node in
      node.string().map { Citation(id: $0, place: node.place) }
    }
  }
}

extension Node {
  func texts() -> Texts? { textsDraft()?.plain(decoder) }

  func textsDraft() -> TextsDraft? {
    guard let table = table() else { return nil }
    let en = table.text("en")
    let ru = table.text("ru")
    table.finish()
    guard let en, let ru else { return nil }
    for (language, text) in [("en", en), ("ru", ru)]
    where text.value.allSatisfy(\.isWhitespace) {
      table.report("the text is empty; write it in both languages", at: language)
      return nil
    }
    for (language, text) in [("en", en), ("ru", ru)]
    where text.value.unicodeScalars.contains(where: \.isControl) {
      table.report("the text has a control character; remove it", at: language)
      return nil
    }
    return TextsDraft(en: en, ru: ru)
  }

  func date() -> CivilDate? {
    guard let stamp = stamp() else { return nil }
    guard case .day(let date) = Civil.Stamp(stamp) else {
      report("'\(name)' must be a date (got '\(source)'); write 2026-11-22")
      return nil
    }
    return date
  }

  func length() -> Length? {
    guard let text = string() else { return nil }
    do {
      return try Length(parsing: text)
    } catch {
      report("'\(name)': \(error)")
      return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it would steer a terminal instead of being read; line breaks and tabs are read.
  fileprivate var isControl: Bool {
    properties.generalCategory == .control && self != "\n" && self != "\t"
  }
}

extension Civil.Stamp {
  /// A date alone, or a moment; nil for a time without an offset, whose zone nobody said.
  init?(_ stamp: Toml.Stamp) {
    self.init(parsing: stamp.source)
  }
}
