extension Lexer {
  /// A literal with one of the prefixes `r`, `b`, `br` in either case; nil for a plain name.
  mutating func prefixedString() -> Token.Kind? {
    var (isRaw, isBytes, length) = (false, false, 0)
    while length < 2, let scalar = peek(length) {
      if !isRaw, scalar == "r" || scalar == "R" {
        isRaw = true
      } else if !isBytes, !isRaw, scalar == "b" || scalar == "B" {
        isBytes = true
      } else {
        break
      }
      length += 1
    }
    guard length > 0, peek(length) == "'" || peek(length) == "\"" else { return nil }
    offset += length
    return string(isRaw: isRaw, isBytes: isBytes)
  }

  mutating func string(isRaw: Bool, isBytes: Bool) -> Token.Kind {
    guard let quote = peek() else { return .broken }
    let start = offset
    let isTriple = peek(1) == quote && peek(2) == quote
    offset += isTriple ? 3 : 1
    let findingsBefore = findings.count
    var content = StringContent(isBytes: isBytes)
    while !atClose(quote, isTriple) {
      guard let scalar = peek(), isTriple || (scalar != "\n" && scalar != "\r") else {
        return unterminated(start, quote, isTriple)
      }
      if scalar == "\\", !isRaw {
        escape(into: &content)
      } else {
        offset += 1
        content.append(scalar)
      }
    }
    offset += isTriple ? 3 : 1
    if findings.count > findingsBefore { return .broken }
    return isBytes ? .bytes(content.bytes) : .string(Text.string(content.scalars))
  }

  private func atClose(_ quote: Unicode.Scalar, _ isTriple: Bool) -> Bool {
    peek() == quote && (!isTriple || (peek(1) == quote && peek(2) == quote))
  }

  private mutating func unterminated(
    _ start: Int, _ quote: Unicode.Scalar, _ isTriple: Bool
  ) -> Token.Kind {
    let mark = String(repeating: String(quote), count: isTriple ? 3 : 1)
    return complain(start, "string without closing quote; add \(mark) at its end")
  }

  private mutating func escape(into content: inout StringContent) {
    let start = offset
    guard let scalar = peek(1) else {
      offset += 1
      return
    }
    offset += 2
    if let plain = Lexer.escapes[scalar] { return content.append(plain) }
    let (radix, count): (UInt32, Int)
    switch scalar {
    case "x", "X": (radix, count) = (16, 2)
    case "u": (radix, count) = (16, 4)
    case "U": (radix, count) = (16, 8)
    case "0"..."3":
      (radix, count) = (8, 3)
      offset -= 1
    default: return badEscape(start, "use one of \\n, \\t, \\r, \\\\, \\', \\\", \\x, \\u, \\U")
    }
    guard let value = digits(count, radix) else {
      return badEscape(start, "\(count) \(radix == 8 ? "octal" : "hexadecimal") digits must follow")
    }
    append(value, isUnicode: count == 4 || count == 8, start, to: &content)
  }

  private mutating func digits(_ count: Int, _ radix: UInt32) -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek().flatMap(Lexer.hexValue), digit < radix, value < 1 << 24 else {
        return nil
      }
      value = value * radix + digit
      offset += 1
    }
    return value
  }

  private mutating func append(
    _ value: UInt32, isUnicode: Bool, _ start: Int, to content: inout StringContent
  ) {
    if content.isBytes {
      guard !isUnicode else { return badEscape(start, "bytes take \\x and octal escapes only") }
      return content.append(byte: UInt8(truncatingIfNeeded: value))
    }
    guard let scalar = Unicode.Scalar(value) else {
      return badEscape(start, "no such character; surrogates and values above 10ffff are invalid")
    }
    content.append(scalar)
  }

  private mutating func badEscape(_ start: Int, _ advice: String) {
    let end = min(max(offset, start + 2), source.count)
    _ = complain(start, "invalid escape (got '\(text(start..<end))'); \(advice)")
  }

  private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "\u{07}", "b": "\u{08}", "f": "\u{0C}", "n": "\n", "r": "\r", "t": "\t", "v": "\u{0B}",
    "\\": "\\", "'": "'", "\"": "\"", "`": "`", "?": "?",
  ]
}
