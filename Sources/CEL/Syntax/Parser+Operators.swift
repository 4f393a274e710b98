extension Parser {
  mutating func expression() -> Expression {
    nested { parser in
      let start = parser.current.range.lowerBound
      let condition = parser.binary(1)
      guard parser.at(.question) else { return condition }
      let question = parser.advance()
      let yes = parser.binary(1)
      guard parser.take(.colon) else {
        parser.complain(question.range, "'?' without ':'; write condition ? a : b")
        return parser.node(.missing, from: start)
      }
      let no = parser.expression()
      return parser.node(.conditional(condition, yes, no), from: start)
    }
  }

  /// Operators that bind at least this tightly, left to right.
  private mutating func binary(_ minimum: Int) -> Expression {
    let start = current.range.lowerBound
    var left = unary()
    while let (name, precedence) = binaryOperator(), precedence >= minimum {
      if name == "&&" || name == "||" {
        left = chain(name, precedence, left, start)
      } else {
        let operation = Expression.Name(text: "_\(name)_", range: advance().range)
        let right = binary(precedence + 1)
        left = node(.call(operation, target: nil, [left, right]), from: start)
      }
    }
    return left
  }

  /// A chain of `&&` or of `||` becomes one flat node.
  private mutating func chain(
    _ name: String, _ precedence: Int, _ first: Expression, _ start: Int
  ) -> Expression {
    var operands = [first]
    while let (next, _) = binaryOperator(), next == name {
      advance()
      operands.append(binary(precedence + 1))
    }
    return node(name == "&&" ? .all(operands) : .any(operands), from: start)
  }

  private mutating func binaryOperator() -> (String, Int)? {
    switch current.kind {
    case .symbol(let symbol) where symbol.precedence > 0: (symbol.rawValue, symbol.precedence)
    case .identifier("in"): ("in", 3)
    case .identifier(let word): wordOperator(word)
    default: nil
    }
  }

  /// Words that other languages use as operators: reported, then read as what was meant.
  private mutating func wordOperator(_ word: String) -> (String, Int)? {
    let meant: (String, Int)? =
      switch word {
      case "and", "AND": ("&&", 2)
      case "or", "OR": ("||", 1)
      case "is", "eq": ("==", 3)
      case "ne": ("!=", 3)
      case "mod": ("%", 5)
      default: nil
      }
    guard let meant else { return nil }
    complain(current.range, "unknown operator (got '\(word)'); write '\(meant.0)'")
    return meant
  }

  private mutating func unary() -> Expression {
    let start = current.range.lowerBound
    if at(.not) || at(.minus) { return prefixed(start) }
    if case .identifier(let word) = current.kind, word == "not" || word == "NOT",
      startsOperand(next)
    {
      complain(current.range, "unknown operator (got '\(word)'); write '!'")
      advance()
      let operand = nested { $0.unary() }
      return node(.not(operand), from: start)
    }
    return postfix()
  }

  private mutating func prefixed(_ start: Int) -> Expression {
    if at(.minus), case .int(let magnitude) = next.kind { return negativeInt(magnitude, start) }
    if at(.minus), case .double(let value) = next.kind {
      advance()
      advance()
      return postfix(of: node(.literal(.double(-value)), from: start), from: start)
    }
    let operation = advance()
    let operand = nested { $0.unary() }
    if operation.kind == .symbol(.not) { return node(.not(operand), from: start) }
    let name = Expression.Name(text: "-_", range: operation.range)
    return node(.call(name, target: nil, [operand]), from: start)
  }

  private mutating func negativeInt(_ magnitude: UInt64, _ start: Int) -> Expression {
    advance()
    advance()
    // The lowest int has no positive counterpart, so the sign is read with the digits.
    let value = magnitude == 1 << 63 ? Int64.min : -Int64(magnitude)
    return postfix(of: node(.literal(.int(value)), from: start), from: start)
  }

  private func startsOperand(_ token: Token) -> Bool {
    switch token.kind {
    case .identifier(let word): word != "in"
    case .symbol(.openParen), .symbol(.not), .string: true
    default: false
    }
  }
}
