/// The notation of texts in calendar objects (RFC 5545, sections 3.1 and 3.3.11).
enum CalendarText {
  /// The longest line, without its end.
  static let lineLimit = 75

  /// A text as a value: backslash, semicolon and comma get a backslash, a line break becomes `\n`.
  static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": output += "\\\(scalar)"
      case "\n": output += "\\n"
      case "\u{0}"..."\u{1F}", "\u{7F}": output += " "
      default: output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// A content line in lines of at most 75 bytes; a blank begins each further one.
  ///
  /// Nothing is cut within a scalar, so every line is UTF-8 of its own.
  static func folded(_ line: String) -> String {
    var (output, room) = ("", lineLimit)
    for scalar in line.unicodeScalars {
      let size = String(scalar).utf8.count
      if size > room {
        output += "\n "
        room = lineLimit - 1
      }
      output.unicodeScalars.append(scalar)
      room -= size
    }
    return output
  }
}
