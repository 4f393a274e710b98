/// Quoted-printable (RFC 2045, section 6.7) with line feeds between lines.
enum QuotedPrintable {
  /// The longest line, the soft line break's `=` included.
  static let lineLimit = 76

  /// The text in lines of at most 76 ASCII characters.
  ///
  /// Beyond what the standard asks for, no line begins with a point, a tilde or `From `: some
  /// programs on the way end the message at the first, obey the second and change the third.
  static func encode(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { line in wrap(units(of: line)).joined(separator: "=\n") }
      .joined(separator: "\n")
  }

  /// The line's bytes, each as it is or as `=` and two digits.
  private static func units(of line: Substring) -> [String] {
    let bytes = Array(line.utf8)
    return bytes.enumerated().map { index, byte in
      let isLast = index == bytes.count - 1
      switch byte {
      case UInt8(ascii: "="): return "=3D"
      case UInt8(ascii: " ") where !isLast: return " "
      case 0x21...0x7E: return String(UnicodeScalar(byte))
      default: return "=" + hexadecimal(byte)
      }
    }
  }

  private static func wrap(_ units: [String]) -> [String] {
    var lines: [String] = []
    var rest = units[...]
    repeat {
      protectStart(of: &rest)
      var length = 0
      let fitting = rest.prefix { unit in
        length += unit.utf8.count
        return length < lineLimit
      }
      lines.append(fitting.joined())
      rest = rest.dropFirst(fitting.count)
    } while !rest.isEmpty
    return lines
  }

  private static func protectStart(of units: inout ArraySlice<String>) {
    switch units.first {
    case ".": units[units.startIndex] = "=2E"
    case "~": units[units.startIndex] = "=7E"
    case "F" where units.starts(with: ["F", "r", "o", "m", " "]): units[units.startIndex] = "=46"
    default: return
    }
  }
}
