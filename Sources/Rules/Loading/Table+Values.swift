import Civil
import Model
import Toml

extension Table {
  /// A text in both languages: `{ en = "…", ru = "…" }`.
  func texts(_ key: String) -> Texts? {
    guard let node = node(key) else {
      report("'\(key)' is missing; write \(key) = { en = \"…\", ru = \"…\" }")
      return nil
    }
    return node.texts()
  }

  func optionalTexts(_ key: String) -> Texts? { node(key)?.texts() }

  func optionalDate(_ key: String) -> CivilDate? { node(key)?.date() }

  func optionalLength(_ key: String) -> Length? { node(key)?.length() }
}

extension Node {
  func texts() -> Texts? {
    guard let table = table() else { return nil }
    let en = table.string("en")
    let ru = table.string("ru")
    table.finish()
    guard let en, let ru else { return nil }
    for (language, text) in [("en", en), ("ru", ru)] where text.allSatisfy(\.isWhitespace) {
      table.report("the text is empty; write it in both languages", at: language)
      return nil
    }
    return Texts(en: en, ru: ru)
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

extension Civil.Stamp {
  /// A date alone, or a moment; nil for a time without an offset, whose zone nobody said.
  init?(_ stamp: Toml.Stamp) {
    self.init(parsing: stamp.source)
  }
}
