extension Parser {
  mutating func postfix() -> Expression {
    let start = current.range.lowerBound
    return postfix(of: primary(), from: start)
  }

  /// Selections, indexes and calls behind an operand.
  mutating func postfix(of operand: Expression, from start: Int) -> Expression {
    var result = operand
    while true {
      if at(.dot) {
        result = selection(of: result, start)
      } else if at(.openBracket) {
        result = indexing(of: result, start)
      } else if at(.openBrace), result.qualifiedName != nil {
        result = message(start)
      } else {
        return result
      }
    }
  }

  private mutating func selection(of operand: Expression, _ start: Int) -> Expression {
    advance()
    let isOptional = take(.question)
    guard let field = fieldName() else {
      if case .identifier(let word) = current.kind {
        complain(
          current.range, "reserved word (got '\(word)'); write ['\(word)'] for a key of a map")
        advance()
      } else {
        complain(
          current.range, "field name expected behind '.'; write one, such as order.shipped")
      }
      return node(.missing, from: start)
    }
    guard !isOptional, at(.openParen) else {
      return node(.select(operand, field, isOptional: isOptional), from: start)
    }
    let arguments = arguments()
    return call(field, target: operand, arguments, start)
  }

  private mutating func fieldName() -> Expression.Name? {
    switch current.kind {
    case .identifier(let name) where !Parser.keywords.contains(name):
      Expression.Name(text: name, range: advance().range)
    case .quotedField(let name):
      Expression.Name(text: name, range: advance().range)
    default: nil
    }
  }

  private mutating func indexing(of operand: Expression, _ start: Int) -> Expression {
    let opening = advance()
    let isOptional = take(.question)
    let index = expression()
    expect(.closeBracket, opening)
    return node(.index(operand, index, isOptional: isOptional), from: start)
  }

  private mutating func message(_ start: Int) -> Expression {
    let brace = current
    advance()
    skipGroup()
    complain(
      start..<brace.range.upperBound,
      "message values are not supported; write a map, such as {'name': value}")
    return node(.missing, from: start)
  }

  /// Skips to behind the bracket that closes the group just entered.
  private mutating func skipGroup() {
    while current.kind != .end, !at(.closeBrace) {
      skip()
      if current.kind != .end, !at(.closeBrace) { advance() }
    }
    _ = take(.closeBrace)
  }

  /// The arguments in parentheses; the current token is the opening one.
  mutating func arguments() -> [Expression] {
    let opening = advance()
    var arguments: [Expression] = []
    while !at(.closeParen), current.kind != .end {
      arguments.append(expression())
      guard take(.comma) else { break }
      if at(.closeParen) {
        complain(current.range, "argument expected behind ','; remove the comma or add one")
      }
    }
    expect(.closeParen, opening)
    return arguments
  }

  private mutating func primary() -> Expression {
    let start = current.range.lowerBound
    if let value = literal() {
      advance()
      return node(.literal(value), from: start)
    }
    switch current.kind {
    case .symbol(.openParen): return group(start)
    case .symbol(.openBracket): return list(start)
    case .symbol(.openBrace): return map(start)
    case .symbol(.dot):
      advance()
      return identifier(start, isAbsolute: true)
    case .identifier: return identifier(start, isAbsolute: false)
    case .broken:
      advance()
      return node(.missing, from: start)
    default: return unexpected(start)
    }
  }

  private func literal() -> Value? {
    switch current.kind {
    case .int(let magnitude): magnitude <= UInt64(Int64.max) ? .int(Int64(magnitude)) : nil
    case .uint(let value): .uint(value)
    case .double(let value): .double(value)
    case .string(let value): .string(value)
    case .bytes(let value): .bytes(value)
    case .identifier("true"): .bool(true)
    case .identifier("false"): .bool(false)
    case .identifier("null"): .null
    default: nil
    }
  }

  private mutating func group(_ start: Int) -> Expression {
    let opening = advance()
    let inner = expression()
    expect(.closeParen, opening)
    return node(inner.kind, from: start)
  }

  private mutating func identifier(_ start: Int, isAbsolute: Bool) -> Expression {
    guard case .identifier(let name) = current.kind, !Parser.keywords.contains(name) else {
      return unexpected(start)
    }
    let token = advance()
    if Parser.reserved.contains(name) {
      complain(token.range, reservedMessage(name))
      skip()
      return node(.missing, from: start)
    }
    guard at(.openParen) else {
      return node(.identifier(name, isAbsolute: isAbsolute), from: start)
    }
    let arguments = arguments()
    let text = (isAbsolute ? "." : "") + name
    return call(Expression.Name(text: text, range: token.range), target: nil, arguments, start)
  }

  private func reservedMessage(_ name: String) -> String {
    let advice =
      switch name {
      case "if", "else": "write condition ? a : b"
      case "let", "var", "const": "write cel.bind(name, value, result)"
      case "for", "while", "loop": "write list.all(x, …), list.exists(x, …) or list.map(x, …)"
      case "function", "return", "import", "package": "an expression is one value"
      default: "choose another name"
      }
    return "reserved word (got '\(name)'); \(advice)"
  }

  static let keywords: Set<String> = ["true", "false", "null", "in"]
  static let reserved: Set<String> = [
    "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop",
    "package", "namespace", "return", "var", "void", "while",
  ]
}
