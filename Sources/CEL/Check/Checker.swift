/// Resolves names, deduces types and collects what is wrong.
struct Checker {
  struct Local {
    let name: String
    let type: CELType
  }

  let declarations: Declarations
  /// Whether mistakes are findings; otherwise they become errors when the code runs.
  let isStrict: Bool
  var types = TypeVariables()
  private(set) var findings: [Finding] = []
  private(set) var references: Set<String> = []
  private(set) var localCount = 0
  private var locals: [Local] = []

  init(_ declarations: Declarations, isStrict: Bool) {
    self.declarations = declarations
    self.isStrict = isStrict
  }

  mutating func check(_ expression: Expression) -> Checked {
    let range = expression.range
    switch expression.kind {
    case .literal(let value): return Checked(.constant(value), value.celType, range)
    case .identifier, .select: return path(expression, isRead: true)
    case .has(let operand, let field): return presence(operand, field, range)
    case .index(let operand, let index, let isOptional):
      return self.index(check(operand), check(index), isOptional, range)
    case .call(let name, let target, let arguments): return call(name, target, arguments, range)
    case .all(let operands): return Checked(.all(conditions(operands, "&&")), .bool, range)
    case .any(let operands): return Checked(.any(conditions(operands, "||")), .bool, range)
    case .not(let operand):
      return Checked(.not(condition(operand, "'!' needs a bool")), .bool, range)
    case .conditional(let condition, let yes, let no): return choice(condition, yes, no, range)
    case .list(let elements): return list(elements, range)
    case .map(let entries): return map(entries, range)
    case .comprehension(let macro): return comprehension(macro, range)
    case .bind(let name, let value, let body): return bind(name, value, body, range)
    case .optionalMap(let operand, let name, let body, let isFlat):
      return optionalMap(check(operand), name, body, isFlat, range)
    case .missing: return Checked(.failure("expression is incomplete"), .dyn, range)
    }
  }

  // MARK: Findings

  /// A node for code that is wrong; its type is `dyn`, so that nothing else is blamed for it.
  mutating func fail(_ range: Range<Int>, _ message: String) -> Checked {
    complain(range, message)
    return Checked(.failure(message), .dyn, range)
  }

  mutating func complain(_ range: Range<Int>, _ message: String) {
    guard isStrict, findings.count < 100, !findings.contains(where: { $0.range == range }) else {
      return
    }
    findings.append(Finding(range: range, message: message))
  }

  mutating func refer(to path: String?) {
    if let path { references.insert(path) }
  }

  // MARK: Scopes

  func local(_ name: String) -> (slot: Int, local: Local)? {
    guard !locals.isEmpty, let slot = locals.lastIndex(where: { $0.name == name }) else {
      return nil
    }
    return (slot, locals[slot])
  }

  var localNames: [String] { locals.map(\.name) }

  /// Runs a step with further variables in scope; gives it their slots.
  mutating func with<Result>(
    _ variables: [Local], _ step: (inout Checker, [Int]) -> Result
  ) -> Result {
    let first = locals.count
    locals += variables
    localCount = max(localCount, locals.count)
    defer { locals.removeLast(variables.count) }
    return step(&self, Array(first..<locals.count))
  }

  // MARK: Conditions

  private mutating func conditions(_ operands: [Expression], _ name: String) -> [Checked] {
    operands.map { condition($0, "'\(name)' joins bools") }
  }

  mutating func condition(_ expression: Expression, _ rule: String) -> Checked {
    let checked = check(expression)
    guard !types.admits(.bool, checked.type) else { return checked }
    let type = types.final(checked.type)
    complain(
      checked.range, "\(rule) (got '\(type)'); \(Advice.condition(for: type, checked.spelling))")
    return checked
  }

  private mutating func choice(
    _ condition: Expression, _ yes: Expression, _ no: Expression, _ range: Range<Int>
  ) -> Checked {
    let condition = self.condition(condition, "the condition before '?' must be a bool")
    let (yes, no) = (check(yes), check(no))
    let joined = types.join(yes.type, no.type)
    let isMixed = joined == .dyn && yes.type != .dyn && no.type != .dyn
    if isMixed {
      let got = "'\(types.final(yes.type))' and '\(types.final(no.type))'"
      complain(range, "both results of '?:' must have one type (got \(got)); convert one of them")
    }
    return Checked(.conditional(condition, yes, no), joined, range)
  }
}
