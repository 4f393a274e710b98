extension Lexer {
  mutating func number() -> Token.Kind {
    let start = offset
    if peek() == "0", peek(1) == "x" { return hexadecimal() }
    var isDouble = false
    skipDigits()
    if peek() == ".", peek(1).map(Lexer.isDigit) == true {
      isDouble = true
      offset += 1
      skipDigits()
    }
    isDouble = skipExponent() || isDouble
    let digits = text(start..<offset)
    if isDouble { return double(digits, start) }
    return whole(digits, radix: 10, start)
  }

  private mutating func skipDigits() {
    while let scalar = peek(), Lexer.isDigit(scalar) { offset += 1 }
  }

  private mutating func skipExponent() -> Bool {
    guard peek() == "e" || peek() == "E" else { return false }
    let signs = peek(1) == "+" || peek(1) == "-" ? 2 : 1
    guard peek(signs).map(Lexer.isDigit) == true else { return false }
    offset += signs
    skipDigits()
    return true
  }

  private mutating func hexadecimal() -> Token.Kind {
    let start = offset
    offset += 2
    while let scalar = peek(), Lexer.hexValue(scalar) != nil { offset += 1 }
    guard offset > start + 2 else {
      return complain(start, "hexadecimal number without digits; add some, such as '0x1f'")
    }
    return whole(text(start + 2..<offset), radix: 16, start)
  }

  private mutating func double(_ digits: String, _ start: Int) -> Token.Kind {
    if let complaint = suffix(digits, start) { return complaint }
    guard let value = Double(digits), value.isFinite else {
      return complain(start, "number out of range (got '\(digits)'); a double ends near 1.8e308")
    }
    return .double(value)
  }

  private mutating func whole(_ digits: String, radix: Int, _ start: Int) -> Token.Kind {
    let isUnsigned = peek() == "u" || peek() == "U"
    if isUnsigned { offset += 1 }
    if let complaint = suffix(digits, start) { return complaint }
    guard let value = UInt64(digits, radix: radix), isUnsigned || value <= 1 << 63 else {
      return complain(
        start,
        "number out of range (got '\(digits)'); "
          + (isUnsigned
            ? "a uint ends at 18446744073709551615" : "an int ends at 9223372036854775807"))
    }
    return isUnsigned ? .uint(value) : .int(value)
  }

  /// Letters directly behind a number, such as `60d`.
  private mutating func suffix(_ digits: String, _ start: Int) -> Token.Kind? {
    guard let scalar = peek(), Lexer.isNameStart(scalar) else { return nil }
    let unitStart = offset
    while let scalar = peek(), Lexer.isNamePart(scalar) { offset += 1 }
    let (got, unit) = (text(start..<offset), text(unitStart..<offset))
    if let length = Lexer.length(digits, unit) {
      return complain(
        start, "lengths of time are no literals (got '\(got)'); write duration('\(length)')")
    }
    let advice = got.hasPrefix("0X") ? "write hexadecimal as 0x" : "separate them"
    return complain(start, "number runs into a name (got '\(got)'); \(advice)")
  }

  private static func length(_ digits: String, _ unit: String) -> String? {
    switch unit {
    case "d", "day", "days": Int(digits).flatMap { $0 < 106_751 ? "\($0 * 24)h" : nil }
    case "w", "week", "weeks": Int(digits).flatMap { $0 < 15_250 ? "\($0 * 168)h" : nil }
    case "h", "hour", "hours", "hrs": digits + "h"
    case "m", "min", "minutes": digits + "m"
    case "s", "sec", "seconds": digits + "s"
    case "ms": digits + "ms"
    default: nil
    }
  }

  static func hexValue(_ scalar: Unicode.Scalar) -> UInt32? {
    switch scalar {
    case "0"..."9": scalar.value - 48
    case "a"..."f": scalar.value - 87
    case "A"..."F": scalar.value - 55
    default: nil
    }
  }
}
