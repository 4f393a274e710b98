extension String {
  /// How many cells of a terminal the text takes: wide East Asian characters and emoji take two.
  var cells: Int {
    isPlainASCII ? utf8.count : reduce(0) { $0 + $1.cells }
  }

  /// Whether every character is a visible one of ASCII or a space; most cells of long tables are.
  var isPlainASCII: Bool {
    utf8.allSatisfy { 0x20...0x7E ~= $0 }
  }

  /// The text cut to a number of cells, the last of them an ellipsis.
  func cut(to width: Int) -> String {
    var text = ""
    var used = 0
    for character in self {
      guard used + character.cells < width else { break }
      text.append(character)
      used += character.cells
    }
    return text + "…"
  }
}

extension Character {
  fileprivate var cells: Int {
    guard let first = unicodeScalars.first else { return 0 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF,
      0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }
}
