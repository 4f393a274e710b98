/// One tag of a template, with its place.
struct TemplateTag {
  /// `#`, `^`, `/` and the like; nil for a plain value.
  let mark: Character?
  /// What stands in it, without blanks around.
  let content: Substring
  /// Counted from 1.
  let line: Int
  /// Counted from 1 in characters.
  let column: Int

  /// The tags of a text that the mustache library has accepted, in their order.
  static func all(in text: String) -> [TemplateTag] {
    var tags: [TemplateTag] = []
    var rest = text[...]
    while let start = rest.firstRange(of: "{{") {
      let inner = rest[start.upperBound...]
      let mark = inner.first.flatMap { "#^/!{&><$=%".contains($0) ? $0 : nil }
      guard let end = inner.firstRange(of: mark == "{" ? "}}}" : "}}") else { break }
      let content = inner[..<end.lowerBound].dropFirst(mark == nil ? 0 : 1)
      let before = text[..<start.lowerBound]
      let lineStart = before.lastIndex(where: \.isNewline).map { text.index(after: $0) }
      tags.append(
        TemplateTag(
          mark: mark, content: trimmed(content), line: before.count(where: \.isNewline) + 1,
          column: text.distance(from: lineStart ?? text.startIndex, to: start.lowerBound) + 1))
      rest = rest[end.upperBound...]
    }
    return tags
  }

  private static func trimmed(_ text: Substring) -> Substring {
    let text = text.drop(while: \.isWhitespace)
    return text.lastIndex { !$0.isWhitespace }.map { text[...$0] } ?? ""
  }
}
