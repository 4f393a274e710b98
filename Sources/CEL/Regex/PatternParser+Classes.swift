extension PatternParser {
  /// What follows a backslash outside of brackets.
  mutating func escape() throws(EvaluationError) -> PatternNode {
    guard let scalar = peek() else { throw invalid("it ends in a backslash") }
    switch scalar {
    case "A":
      offset += 1
      return .assertion(.textStart)
    case "z":
      offset += 1
      return .assertion(.textEnd)
    case "b":
      offset += 1
      return .assertion(.wordBoundary)
    case "B":
      offset += 1
      return .assertion(.noWordBoundary)
    default: break
    }
    if let named = try namedClass() { return .scalar(named) }
    return .scalar(.one(try escapedScalar(), ignoresCase: flags.ignoresCase))
  }

  /// `\d`, `\w`, `\s`, `\p{…}` and their negations; nil for other escapes.
  private mutating func namedClass() throws(EvaluationError) -> ScalarClass? {
    guard let scalar = peek() else { return nil }
    var result = ScalarClass(ignoresCase: flags.ignoresCase)
    switch scalar {
    case "d", "D": result.add(.digits, isNegated: scalar == "D")
    case "s", "S": result.add(.spaces, isNegated: scalar == "S")
    case "w", "W": result.add(.words, isNegated: scalar == "W")
    case "p", "P":
      offset += 1
      return try category(isNegated: scalar == "P")
    default: return nil
    }
    offset += 1
    return result
  }

  private mutating func category(isNegated: Bool) throws(EvaluationError) -> ScalarClass {
    var name = ""
    var isNegated = isNegated
    if take("{") {
      if take("^") { isNegated.toggle() }
      while let scalar = peek(), scalar != "}" {
        name.unicodeScalars.append(scalar)
        offset += 1
      }
      guard take("}") else { throw invalid("'{' is never closed", "add '}'") }
    } else if let scalar = peek() {
      name = String(scalar)
      offset += 1
    }
    if name == "Any" { return isNegated ? ScalarClass() : .any }
    guard UnicodeCategory.names.contains(name) else {
      throw invalid(
        "unknown character class '\(name)'", "general categories such as L, Lu or Nd are known")
    }
    return ScalarClass(
      categories: [(name, isNegated)], ignoresCase: flags.ignoresCase)
  }

  mutating func escapedScalar() throws(EvaluationError) -> Unicode.Scalar {
    guard let scalar = peek() else { throw invalid("it ends in a backslash") }
    offset += 1
    switch scalar {
    case "a": return "\u{07}"
    case "f": return "\u{0C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "v": return "\u{0B}"
    case "x": return try hexadecimal()
    case "0"..."7":
      offset -= 1
      return try octal()
    case _ where scalar.isASCII && Lexer.isNamePart(scalar) && scalar != "_":
      throw invalid("unknown escape '\\\(scalar)'")
    default: return scalar
    }
  }

  private mutating func hexadecimal() throws(EvaluationError) -> Unicode.Scalar {
    let isBraced = take("{")
    var value: UInt32 = 0
    var count = 0
    while let digit = peek().flatMap(Lexer.hexValue), count < (isBraced ? 8 : 2) {
      value = value << 4 | digit
      offset += 1
      count += 1
    }
    let isComplete = isBraced ? count > 0 && take("}") : count == 2
    guard isComplete, let scalar = Unicode.Scalar(value) else {
      throw invalid("bad escape '\\x'", "write \\x7f or \\x{1f600}")
    }
    return scalar
  }

  private mutating func octal() throws(EvaluationError) -> Unicode.Scalar {
    var value: UInt32 = 0
    var count = 0
    let isZero = peek() == "0"
    while count < 3, let scalar = peek(), scalar >= "0", scalar <= "7" {
      value = value * 8 + (scalar.value - 48)
      offset += 1
      count += 1
    }
    guard isZero || count > 1, let scalar = Unicode.Scalar(value) else {
      throw invalid(
        "references to groups are not possible in linear time", "compare the parts apart")
    }
    return scalar
  }

  // MARK: Brackets

  mutating func bracketClass() throws(EvaluationError) -> ScalarClass {
    var result = ScalarClass(isNegated: take("^"), ignoresCase: flags.ignoresCase)
    var isFirst = true
    while isFirst || peek() != "]" {
      guard let scalar = peek() else { throw invalid("'[' is never closed", "add ']'") }
      isFirst = false
      if try posixClass(into: &result) { continue }
      if scalar == "\\" {
        offset += 1
        if let named = try namedClass() {
          result.add(named, isNegated: false)
          continue
        }
        offset -= 1
      }
      result.ranges.append(try range())
    }
    offset += 1
    return result
  }

  private mutating func range() throws(EvaluationError) -> ClosedRange<UInt32> {
    let low = try bracketScalar()
    guard peek() == "-", let end = peek(1), end != "]" else { return low.value...low.value }
    offset += 1
    let high = try bracketScalar()
    guard low <= high else { throw invalid("range of characters runs backwards", "swap the ends") }
    return low.value...high.value
  }

  private mutating func bracketScalar() throws(EvaluationError) -> Unicode.Scalar {
    guard let scalar = peek() else { throw invalid("'[' is never closed", "add ']'") }
    offset += 1
    return scalar == "\\" ? try escapedScalar() : scalar
  }

  private mutating func posixClass(into result: inout ScalarClass) throws(EvaluationError) -> Bool {
    guard peek() == "[", peek(1) == ":" else { return false }
    let rest = source[(offset + 2)...]
    guard let end = rest.firstIndex(of: ":"), end + 1 < source.count, source[end + 1] == "]" else {
      return false
    }
    var name = Text.string(rest[..<end])
    let isNegated = name.hasPrefix("^")
    if isNegated { name.removeFirst() }
    guard let ranges = PatternParser.posixClasses[name] else {
      throw invalid("unknown character class '[:\(name):]'")
    }
    result.add(ScalarClass(ranges: ranges), isNegated: isNegated)
    offset = end + 2
    return true
  }

  private static let posixClasses: [String: [ClosedRange<UInt32>]] = [
    "alnum": [48...57, 65...90, 97...122], "alpha": [65...90, 97...122], "ascii": [0...127],
    "blank": [9...9, 32...32], "cntrl": [0...31, 127...127], "digit": [48...57],
    "graph": [33...126], "lower": [97...122], "print": [32...126],
    "punct": [33...47, 58...64, 91...96, 123...126], "space": [9...13, 32...32],
    "upper": [65...90], "word": [48...57, 65...90, 95...95, 97...122],
    "xdigit": [48...57, 65...70, 97...102],
  ]
}
