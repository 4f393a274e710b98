/// Cuts a countdown's text into numbers, clocks and words.
struct CountdownLexer {
  private let characters: [Character]
  private var position = 0
  private let text: String

  init(_ text: String) {
    self.text = text
    characters = Array(text)
  }

  /// All pieces in order.
  ///
  /// - Throws: `CountdownError` that names the first part which is none of them.
  mutating func tokens() throws(CountdownError) -> [CountdownToken] {
    var tokens: [CountdownToken] = []
    while let character = peek {
      if Self.isBlank(character) || character == "," && Self.mayPause(after: tokens.last) {
        position += 1
      } else if Self.isDigit(character) {
        tokens.append(try quantity())
      } else if character.isLetter || character == "&" {
        tokens.append(.word(word()))
      } else {
        throw CountdownError(text: text, problem: "\(quoted(rest)) is not understood")
      }
    }
    return tokens
  }

  private var peek: Character? { position < characters.count ? characters[position] : nil }

  /// From here to the next blank.
  private var rest: String { String(characters[position...].prefix { !Self.isBlank($0) }) }

  private mutating func quantity() throws(CountdownError) -> CountdownToken {
    let run = run { Self.isDigit($0) || $0 == ":" }
    let parts = run.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return .number(run) }
    guard parts.allSatisfy({ (1...4).contains($0.count) }) else {
      throw CountdownError(text: text, problem: "\(quoted(run)) is not understood")
    }
    return .clock(parts)
  }

  /// A word without the point of an abbreviation or the colon of a caption behind it.
  private mutating func word() -> String {
    let isSign = peek == "&"
    let word = isSign ? run { $0 == "&" } : run { $0.isLetter }
    if !isSign, peek == "." || peek == ":" { position += 1 }
    return word.lowercased()
  }

  private mutating func run(while test: (Character) -> Bool) -> String {
    let run = characters[position...].prefix(while: test)
    position = run.endIndex
    return String(run)
  }

  /// A comma behind a bare number would be a decimal comma, and a fraction is not understood.
  private static func mayPause(after token: CountdownToken?) -> Bool {
    if case .number = token { false } else { token != nil }
  }

  // Beside blanks of all widths also the invisible marks that pages put between words.
  private static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace
      || character.unicodeScalars.allSatisfy { $0.properties.generalCategory == .format }
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }
}
