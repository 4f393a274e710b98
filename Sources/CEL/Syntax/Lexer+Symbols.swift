extension Lexer {
  mutating func symbol(_ scalar: Unicode.Scalar) -> Token.Kind {
    if let stray = straySymbol(scalar) { return stray }
    if let symbol = peek(1).flatMap({ Symbol(scalar, $0) }) {
      offset += 2
      return .symbol(symbol)
    }
    if let symbol = Symbol(scalar) {
      offset += 1
      return .symbol(symbol)
    }
    let start = offset
    offset += 1
    if scalar == "#" { skipLine() }
    if let closing = Lexer.typographicQuotes[scalar] { skip(to: closing) }
    return complain(start, unknown(scalar))
  }

  private mutating func skipLine() {
    while let scalar = peek(), scalar != "\n" {
      _ = scalar
      offset += 1
    }
  }

  /// Skips to behind the closing quote, if there is one on the line.
  private mutating func skip(to closing: [Unicode.Scalar]) {
    var end = offset
    while end < source.count, source[end] != "\n" {
      if closing.contains(source[end]) {
        offset = end + 1
        return
      }
      end += 1
    }
  }

  private static let typographicQuotes: [Unicode.Scalar: [Unicode.Scalar]] = [
    "“": ["”", "“"], "„": ["“", "”"], "«": ["»"], "»": ["«"], "‘": ["’", "‘"], "’": ["’"],
  ]

  /// Operators of other languages: reported, then read as what was meant.
  private mutating func straySymbol(_ scalar: Unicode.Scalar) -> Token.Kind? {
    switch scalar {
    case "=", "!", "<", "&", "|", "*", "^", "?": break
    default: return nil
    }
    // Doubled, they are operators here too; a third '=' makes a stray of `==`.
    if scalar == "&" || scalar == "|", peek(1) == scalar { return nil }
    guard let (spelling, meant, advice) = Lexer.strays.first(where: { matches($0.0) }) else {
      return nil
    }
    let start = offset
    offset += spelling.unicodeScalars.count
    _ = complain(start, "unknown operator (got '\(spelling)'); \(advice)")
    return meant.map(Token.Kind.symbol) ?? .broken
  }

  private func matches(_ spelling: String) -> Bool {
    guard spelling.unicodeScalars.first == peek() else { return false }
    for (distance, scalar) in spelling.unicodeScalars.enumerated()
    where peek(distance) != scalar { return false }
    // `=`, `&` and `|` are wrong only alone.
    return spelling.utf8.count > 1 || peek(1) != peek() || spelling == "^"
  }

  private static let strays: [(String, Symbol?, String)] = [
    ("===", .equal, "write '=='"),
    ("!==", .notEqual, "write '!='"),
    ("<>", .notEqual, "write '!='"),
    ("=<", .lessOrEqual, "write '<='"),
    ("=>", .greaterOrEqual, "write '>='"),
    ("=", .equal, "write '==' to compare"),
    ("&", .and, "write '&&'"),
    ("|", .or, "write '||'"),
    ("**", .times, "there is no power operator, multiply instead"),
    ("^", .times, "there is no power operator, multiply instead"),
    ("??", nil, "write has(x.y) ? x.y : z, or x.?y.orValue(z)"),
  ]

  private func unknown(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case ";": "expressions do not end in ';'; remove it"
    case "#": "unexpected character (got '#'); comments start with '//'"
    case "“", "”", "„", "«", "»", "‘", "’":
      "typographic quote (got '\(scalar)'); write a plain ' or \""
    case "$", "@": "unexpected character (got '\(scalar)'); variables are written by name alone"
    case "\u{A0}": "unexpected no-break space; write a plain space"
    default: "unexpected character (got '\(scalar)'); remove it"
    }
  }
}
