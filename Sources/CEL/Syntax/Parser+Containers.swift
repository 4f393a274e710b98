extension Parser {
  mutating func list(_ start: Int) -> Expression {
    let opening = advance()
    var elements: [Expression.Element] = []
    skipLoneComma(.closeBracket)
    while !at(.closeBracket), current.kind != .end {
      let isOptional = take(.question)
      elements.append(Expression.Element(value: expression(), isOptional: isOptional))
      guard take(.comma) else { break }
    }
    expect(.closeBracket, opening)
    return node(.list(elements), from: start)
  }

  mutating func map(_ start: Int) -> Expression {
    let opening = advance()
    var entries: [Expression.Entry] = []
    skipLoneComma(.closeBrace)
    while !at(.closeBrace), current.kind != .end {
      let isOptional = take(.question)
      let key = expression()
      guard take(.colon) else {
        complain(
          key.range.isEmpty ? current.range : key.range,
          "map key without a value; write key: value")
        skip()
        if take(.comma) { continue }
        break
      }
      entries.append(Expression.Entry(key: key, value: expression(), isOptional: isOptional))
      guard take(.comma) else { break }
    }
    expect(.closeBrace, opening)
    return node(.map(entries), from: start)
  }

  /// The grammar has a trailing comma even where nothing precedes it.
  private mutating func skipLoneComma(_ closer: Symbol) {
    if at(.comma), next.kind == .symbol(closer) { advance() }
  }

  /// A token no expression can start with.
  mutating func unexpected(_ start: Int) -> Expression {
    let token = current
    switch token.kind {
    case .end where position(isStart: true): break
    case .end: complain(start..<start + 1, "expression ends too early; a value is missing here")
    case .int:
      complain(token.range, "number out of range; an int ends at 9223372036854775807")
      advance()
    case .symbol(let symbol) where symbol.closesGroup || symbol == .comma || symbol == .colon:
      complain(token.range, "value expected (got '\(symbol.rawValue)'); add one before it")
    case .symbol(let symbol):
      complain(
        token.range,
        "value expected (got '\(symbol.rawValue)'); add one before it or remove the operator")
      advance()
      return node(postfix().kind, from: start)
    default:
      complain(token.range, "value expected (got '\(Parser.spelling(token))'); add one before it")
      advance()
    }
    return node(.missing, from: start)
  }

  private func position(isStart: Bool) -> Bool { previousEnd == 0 && isStart }

  /// A token that does not belong behind a complete expression.
  mutating func strayToken() {
    let token = current
    let text = Parser.spelling(token)
    switch token.kind {
    case .end: return
    case .symbol(let symbol) where symbol.closesGroup:
      complain(token.range, "'\(text)' closes nothing; remove it")
    case .symbol(.comma): complain(token.range, "unexpected ','; remove it")
    case .symbol(.colon): complain(token.range, "':' without '?'; write condition ? a : b")
    case .symbol(.question): complain(token.range, "unexpected '?'; group the condition in (…)")
    case .identifier(let word): complain(token.range, Parser.strayWord(word))
    case .broken: break
    default:
      complain(token.range, "operator expected (got '\(text)'); join the values, such as with &&")
    }
    if case .symbol(let symbol) = token.kind, symbol.opensGroup { return }
    if !isTypedStart(token) { advance() }
  }

  /// Whether what stands here can be read as a further expression, to find more mistakes.
  private func isTypedStart(_ token: Token) -> Bool {
    switch token.kind {
    case .identifier(let word):
      !Parser.reserved.contains(word) && !Parser.wordsBetween.contains(word)
    case .string, .int, .uint, .double, .bytes: true
    default: false
    }
  }

  private static let wordsBetween: Set<String> = [
    "then", "contains", "between", "like", "matches", "xor", "in", "startsWith", "endsWith",
  ]

  private static func strayWord(_ word: String) -> String {
    switch word {
    case "then", "else": "unknown operator (got '\(word)'); write condition ? a : b"
    case "contains", "matches", "startsWith", "endsWith":
      "unknown operator (got '\(word)'); write text.\(word)('…')"
    case "like": "unknown operator (got 'like'); write text.matches('…')"
    case "between": "unknown operator (got 'between'); write x >= a && x <= b"
    case "xor": "unknown operator (got 'xor'); write a != b"
    default: "operator expected (got '\(word)'); join the values, such as with &&"
    }
  }
}
