/// In what a receiver counts the length of a text.
enum Measure {
  case bytes
  /// What JavaScript and Telegram call a character; never fewer than there are characters.
  case utf16

  func length(of text: String) -> Int {
    switch self {
    case .bytes: text.utf8.count
    case .utf16: text.utf16.count
    }
  }

  /// The text in the receiver's own notation, cut so that it fits.
  ///
  /// - Parameters:
  ///   - text: Plain text.
  ///   - limit: The greatest length of the outcome, in this measure; at least 4.
  ///   - isRaw: Which whole lines stand as they are.
  ///   - escape: The notation of one scalar; nothing is cut within it.
  /// - Returns: All of the text, or its beginning and `…`.
  func fit(
    _ text: String, in limit: Int, isRaw: (Substring) -> Bool = { _ in false },
    escape: (Unicode.Scalar) -> String = { String($0) }
  ) -> String {
    var (output, room) = ("", limit)
    // Where the text has to end to leave room for the mark that it was cut.
    var kept = ""
    let mark = "…"
    func take(_ piece: String) -> Bool {
      let size = length(of: piece)
      guard size <= room else { return false }
      (output, room) = (output + piece, room - size)
      if room >= length(of: mark) { kept = output }
      return true
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let pieces = isRaw(line) ? [String(line)] : line.map { Self.notation($0, escape) }
      for piece in (index == 0 ? [] : ["\n"]) + pieces where !take(piece) { return kept + mark }
    }
    return output
  }

  private static func notation(
    _ character: Character, _ escape: (Unicode.Scalar) -> String
  ) -> String {
    character.unicodeScalars.map(escape).joined()
  }
}
