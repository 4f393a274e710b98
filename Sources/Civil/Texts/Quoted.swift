/// Foreign text in single quotes for a message: at most 80 characters, on one line.
///
/// Control characters become `?`, lest a text from outside moves a terminal's cursor.
func quoted(_ text: String) -> String {
  let limit = 80
  let start = text.unicodeScalars.prefix(limit).map { scalar -> Character in
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate: "?"
    default: Character(scalar)
    }
  }
  return "'\(String(start))\(text.unicodeScalars.count > limit ? "…" : "")'"
}
