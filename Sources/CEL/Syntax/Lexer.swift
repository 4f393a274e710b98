/// Splits a source into tokens; findings do not stop it.
struct Lexer {
  let source: [Unicode.Scalar]
  var offset = 0
  var findings: [Finding] = []

  init(_ source: [Unicode.Scalar]) { self.source = source }

  /// Always ends in `.end`.
  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    tokens.reserveCapacity(source.count / 3 + 4)
    while true {
      skipBlanks()
      let start = offset
      let kind = next()
      // Signs before a name mean nothing here; the name itself can still be checked.
      if case .broken = kind, "$@\u{A0}".unicodeScalars.contains(source[start]) { continue }
      tokens.append(Token(kind: kind, range: start..<offset))
      if case .end = kind { return tokens }
    }
  }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    offset + distance < source.count ? source[offset + distance] : nil
  }

  mutating func complain(_ start: Int, _ message: String) -> Token.Kind {
    findings.append(Finding(range: start..<max(offset, start + 1), message: message))
    return .broken
  }

  func text(_ range: Range<Int>) -> String { Text.string(source[range]) }

  /// The text of a range that holds nothing but ASCII, which needs no transcoding.
  private func ascii(_ range: Range<Int>) -> String {
    String(unsafeUninitializedCapacity: range.count) { bytes in
      for position in range {
        bytes[position - range.lowerBound] = UInt8(truncatingIfNeeded: source[position].value)
      }
      return range.count
    }
  }

  private mutating func skipBlanks() {
    while let scalar = peek() {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{0C}": offset += 1
      case "/" where peek(1) == "/":
        while let scalar = peek(), scalar != "\n" {
          _ = scalar
          offset += 1
        }
      default: return
      }
    }
  }

  private mutating func next() -> Token.Kind {
    guard let scalar = peek() else { return .end }
    if Lexer.isDigit(scalar) || (scalar == "." && peek(1).map(Lexer.isDigit) == true) {
      return number()
    }
    if scalar == "\"" || scalar == "'" { return string(isRaw: false, isBytes: false) }
    if Lexer.isNameStart(scalar) { return name() }
    if scalar == "`" { return quotedField() }
    return symbol(scalar)
  }

  private mutating func name() -> Token.Kind {
    if let prefixed = prefixedString() { return prefixed }
    let start = offset
    while let scalar = peek(), Lexer.isNamePart(scalar) { offset += 1 }
    return .identifier(ascii(start..<offset))
  }

  private mutating func quotedField() -> Token.Kind {
    let start = offset
    offset += 1
    while let scalar = peek(), Lexer.isNamePart(scalar) || "-./ ".unicodeScalars.contains(scalar) {
      offset += 1
    }
    guard peek() == "`" else {
      return complain(start, "field name without closing '`'; add one")
    }
    offset += 1
    return .quotedField(text(start + 1..<offset - 1))
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  static func isNameStart(_ scalar: Unicode.Scalar) -> Bool {
    (scalar >= "a" && scalar <= "z") || (scalar >= "A" && scalar <= "Z") || scalar == "_"
  }

  static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    isNameStart(scalar) || isDigit(scalar)
  }
}
