/// Reads the syntax of RE2.
struct PatternParser {
  struct Flags {
    var ignoresCase = false
    var isMultiline = false
    var dotMatchesNewline = false
  }

  let source: [Unicode.Scalar]
  var offset = 0
  var flags = Flags()
  private var depth = 0
  private static let deepest = 100

  init(_ source: String) { self.source = Array(source.unicodeScalars) }

  static func parse(_ source: String) throws(EvaluationError) -> PatternNode {
    var parser = PatternParser(source)
    let node = try parser.alternatives()
    if parser.peek() != nil { throw parser.invalid("')' closes nothing") }
    return node
  }

  func peek(_ distance: Int = 0) -> Unicode.Scalar? {
    offset + distance < source.count ? source[offset + distance] : nil
  }

  mutating func take(_ text: String) -> Bool {
    for (distance, scalar) in text.unicodeScalars.enumerated() where peek(distance) != scalar {
      return false
    }
    offset += text.unicodeScalars.count
    return true
  }

  func invalid(_ what: String, _ advice: String = "see the syntax of RE2") -> EvaluationError {
    let shown = Text.string(source.prefix(200))
    return EvaluationError("invalid regular expression: \(what) (got '\(shown)'); \(advice)")
  }

  // MARK: Structure

  mutating func alternatives() throws(EvaluationError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= PatternParser.deepest else {
      throw invalid("groups are nested too deeply", "the limit is \(PatternParser.deepest) levels")
    }
    let outer = flags
    defer { flags = outer }
    var branches = [try sequence()]
    while take("|") { branches.append(try sequence()) }
    return branches.count == 1 ? branches[0] : .alternatives(branches)
  }

  private mutating func sequence() throws(EvaluationError) -> PatternNode {
    var nodes: [PatternNode] = []
    while let scalar = peek(), scalar != "|", scalar != ")" {
      if take("\\Q") {
        while peek() != nil, !take("\\E") { nodes.append(literal()) }
        continue
      }
      guard let item = try item() else { continue }
      nodes.append(try repetition(of: item))
    }
    return nodes.count == 1 ? nodes[0] : nodes.isEmpty ? .empty : .sequence(nodes)
  }

  private mutating func literal() -> PatternNode {
    let scalar = source[offset]
    offset += 1
    return .scalar(.one(scalar, ignoresCase: flags.ignoresCase))
  }

  /// Nil for a group that only sets flags.
  private mutating func item() throws(EvaluationError) -> PatternNode? {
    switch source[offset] {
    case "(":
      offset += 1
      return try group()
    case "[":
      offset += 1
      return .scalar(try bracketClass())
    case ".":
      offset += 1
      return .scalar(flags.dotMatchesNewline ? .any : .anyButNewline)
    case "^":
      offset += 1
      return .assertion(flags.isMultiline ? .lineStart : .textStart)
    case "$":
      offset += 1
      return .assertion(flags.isMultiline ? .lineEnd : .textEnd)
    case "*", "+", "?": throw invalid("'\(source[offset])' repeats nothing")
    case "\\":
      offset += 1
      return try escape()
    default: return literal()
    }
  }

  private mutating func group() throws(EvaluationError) -> PatternNode? {
    let outer = flags
    if take("?") {
      if take("P<") || (peek(1) != "=" && peek(1) != "!" && take("<")) {
        try groupName()
      } else if take("=") || take("!") || take("<") {
        throw invalid("looking ahead or behind is not possible in linear time", "test both apart")
      } else if try flagGroup() {
        return nil
      }
    }
    let node = try alternatives()
    guard take(")") else { throw invalid("'(' is never closed", "add ')'") }
    flags = outer
    return node
  }

  private mutating func groupName() throws(EvaluationError) {
    let start = offset
    while let scalar = peek(), Lexer.isNamePart(scalar) { offset += 1 }
    guard offset > start, take(">") else { throw invalid("bad name of a group") }
  }

  /// Reads flags; true if the group ends with them and so sets them for what follows.
  private mutating func flagGroup() throws(EvaluationError) -> Bool {
    var isOn = true
    while let scalar = peek() {
      offset += 1
      switch scalar {
      case "i": flags.ignoresCase = isOn
      case "m": flags.isMultiline = isOn
      case "s": flags.dotMatchesNewline = isOn
      // Greediness does not change whether there is a match.
      case "U": break
      case "-" where isOn: isOn = false
      case ":": return false
      case ")": return true
      default: throw invalid("unknown flag '\(scalar)'", "the flags are i, m, s and U")
      }
    }
    throw invalid("'(' is never closed", "add ')'")
  }

  // MARK: Repetition

  private mutating func repetition(of node: PatternNode) throws(EvaluationError) -> PatternNode {
    guard let (minimum, maximum) = try counts() else { return node }
    _ = take("?")
    let after = offset
    if try counts() != nil {
      offset = after
      throw invalid("two repetitions in a row", "group the first one")
    }
    return .repeated(node, minimum: minimum, maximum: maximum)
  }

  private mutating func counts() throws(EvaluationError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    let start = offset
    guard take("{"), let minimum = count() else {
      offset = start
      return nil
    }
    var maximum: Int? = minimum
    if take(",") { maximum = peek() == "}" ? nil : count() ?? -1 }
    // Anything else in braces is plain text.
    guard maximum != -1, take("}") else {
      offset = start
      return nil
    }
    guard minimum <= 1000, maximum ?? 0 <= 1000, maximum.map({ $0 >= minimum }) ?? true else {
      throw invalid("bad repetition count", "counts rise and end at 1000")
    }
    return (minimum, maximum)
  }

  private mutating func count() -> Int? {
    let start = offset
    while let scalar = peek(), Lexer.isDigit(scalar) { offset += 1 }
    return Int(Text.string(source[start..<offset])).map { min($0, 9999) }
  }
}
