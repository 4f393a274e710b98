/// Recursive descent over the tokens; findings do not stop it.
struct Parser {
  private let tokens: [Token]
  private var position = 0
  let limits: Limits
  private(set) var findings: [Finding]
  /// Recursion so far; trees built by loops are measured by their height.
  private var depth = 0
  private var isTooDeep = false

  init(_ tokens: [Token], limits: Limits, findings: [Finding]) {
    self.tokens = tokens
    self.limits = limits
    self.findings = findings
  }

  /// The whole source as one expression.
  static func parse(
    _ source: [Unicode.Scalar], limits: Limits
  ) -> (expression: Expression, findings: [Finding]) {
    guard source.count <= limits.sourceLength else {
      let message =
        "expression is too long (got \(source.count) characters); "
        + "the limit is \(limits.sourceLength)"
      let range = limits.sourceLength..<source.count
      return (Expression(.missing, range), [Finding(range: range, message: message)])
    }
    var lexer = Lexer(source)
    let tokens = lexer.tokens()
    var parser = Parser(tokens, limits: limits, findings: lexer.findings)
    let expression = parser.whole()
    return (expression, parser.findings)
  }

  private mutating func whole() -> Expression {
    if current.kind == .end {
      complain(current.range, "expression is empty; write a condition or a value")
    }
    let result = expression()
    while current.kind != .end, !isTooDeep {
      strayToken()
      if current.kind != .end { _ = expression() }
    }
    return result
  }

  // MARK: Tokens

  var current: Token { tokens[position] }
  var previousEnd: Int { position > 0 ? tokens[position - 1].range.upperBound : 0 }
  var next: Token { tokens[min(position + 1, tokens.count - 1)] }

  @discardableResult
  mutating func advance() -> Token {
    let token = tokens[position]
    if position < tokens.count - 1 { position += 1 }
    return token
  }

  func at(_ symbol: Symbol) -> Bool {
    guard case .symbol(let found) = tokens[position].kind else { return false }
    return found == symbol
  }

  mutating func take(_ symbol: Symbol) -> Bool {
    guard at(symbol) else { return false }
    advance()
    return true
  }

  mutating func expect(_ symbol: Symbol, _ opening: Token) {
    if take(symbol) || isTooDeep { return }
    let opener = Parser.spelling(opening)
    if current.kind == .end {
      return complain(
        opening.range, "'\(opener)' is never closed; add '\(symbol.rawValue)'")
    }
    if case .symbol(let closer) = current.kind, closer.closesGroup {
      complain(
        current.range, "'\(opener)' is closed by '\(closer.rawValue)'; write '\(symbol.rawValue)'")
      advance()
      return
    }
    strayToken()
    skip()
    _ = take(symbol)
  }

  // MARK: Findings

  /// Nobody reads more, and comparing each with all others must stay cheap.
  private static let mostFindings = 100

  /// The first finding at a place counts; what follows from it is noise.
  mutating func complain(_ range: Range<Int>, _ message: String) {
    guard !isTooDeep, findings.count < Parser.mostFindings,
      !findings.contains(where: { $0.range.overlaps(range) || $0.range == range })
    else { return }
    findings.append(Finding(range: range, message: message))
  }

  /// Skips to a place where parsing can go on: a comma, a closing bracket, `&&` or `||`.
  mutating func skip() {
    var open = 0
    while true {
      switch current.kind {
      case .end: return
      case .symbol(let symbol) where symbol.opensGroup: open += 1
      case .symbol(let symbol) where symbol.closesGroup:
        if open == 0 { return }
        open -= 1
      case .symbol(.comma), .symbol(.and), .symbol(.or): if open == 0 { return }
      default: break
      }
      advance()
    }
  }

  /// Wraps a step into deeper syntax; nil beyond the limit, after which parsing ends.
  mutating func nested(_ parse: (inout Parser) -> Expression) -> Expression {
    depth += 1
    defer { depth -= 1 }
    guard depth <= limits.nesting else { return tooDeep(current.range) }
    return parse(&self)
  }

  mutating func node(_ kind: Expression.Kind, from start: Int) -> Expression {
    let expression = Expression(kind, start..<max(start, previousEnd))
    return expression.height <= limits.nesting ? expression : tooDeep(expression.range)
  }

  private mutating func tooDeep(_ range: Range<Int>) -> Expression {
    complain(
      range, "expression is nested too deeply; the limit is \(limits.nesting) levels, split it up")
    isTooDeep = true
    position = tokens.count - 1
    return Expression(.missing, range)
  }

  static func spelling(_ token: Token) -> String {
    switch token.kind {
    case .identifier(let name): name
    case .quotedField(let name): "`\(name)`"
    case .int(let value): String(value)
    case .uint(let value): "\(value)u"
    case .double(let value): DoubleText.literal(value)
    case .string(let value): value
    case .bytes: "bytes"
    case .symbol(let symbol): symbol.rawValue
    case .broken, .end: ""
    }
  }
}
