/// The text of a mail header's field: folded, and in encoded words where it is not plain ASCII.
enum HeaderText {
  /// The longest line, as RFC 2047, section 2 has it for lines with encoded words.
  static let lineLimit = 76

  /// A field of free text.
  ///
  /// - Parameters:
  ///   - name: The field's name, plain ASCII.
  ///   - value: One line without controls, as `plainLine` makes it.
  /// - Returns: `NAME: VALUE` in lines of at most 76 characters, without a line break at its end.
  static func field(_ name: String, _ value: String) -> String {
    // Sized for the first line, which has the name on it as well; three bytes become four letters.
    let room = (lineLimit - "\(name): =?utf-8?B??=".utf8.count) / 4 * 3
    let words =
      isPlain(value)
      ? value.split(separator: " ").map(String.init) : encodedWords(value, room: max(room, 12))
    return fold(words, after: "\(name):")
  }

  /// Whether the text may stand as it is: ASCII that cannot be taken for an encoded word, and no
  /// word so long that it could not be folded.
  static func isPlain(_ value: String) -> Bool {
    value.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !value.contains("=?")
      && value.split(separator: " ").allSatisfy { $0.utf8.count <= 50 }
  }

  /// Each word holds whole characters; one longer than a word is split between scalars.
  private static func encodedWords(_ value: String, room: Int) -> [String] {
    var (words, current) = ([String](), [UInt8]())
    for piece in value.flatMap({ pieces(of: $0, room: room) }) {
      if current.count + piece.count > room {
        words.append(encodedWord(current))
        current = []
      }
      current += piece
    }
    return current.isEmpty ? words : words + [encodedWord(current)]
  }

  private static func pieces(of character: Character, room: Int) -> [[UInt8]] {
    guard character.utf8.count > room else { return [Array(character.utf8)] }
    return character.unicodeScalars.map { Array(String($0).utf8) }
  }

  private static func encodedWord(_ bytes: [UInt8]) -> String {
    "=?utf-8?B?\(Base64.encode(bytes))?="
  }

  private static func fold(_ words: [String], after start: String) -> String {
    var (lines, line) = ([String](), start)
    for word in words {
      // The first line may hold nothing but the name, yet a later one must never be blank.
      if line.utf8.count + 1 + word.utf8.count > lineLimit, line != start || !lines.isEmpty {
        lines.append(line)
        line = ""
      }
      line += " \(word)"
    }
    return (lines + [line]).joined(separator: "\n")
  }
}
