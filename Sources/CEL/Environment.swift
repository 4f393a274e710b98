/// What expressions may use: variables, functions, limits; compiles them.
public struct Environment: Sendable {
  private let declarations: Declarations
  private let settings: Settings

  /// An environment for the host's variables and functions, beside the standard ones.
  ///
  /// - Parameters:
  ///   - container: A dotted namespace in which unqualified names are looked up first.
  ///   - variables: In slot order: evaluation takes the values in the same order.
  ///   - functions: Added to the standard functions; overloads share a name.
  ///   - refusedNames: Names that must not be used, each with the reason to tell.
  ///   - limits: What an expression may cost.
  ///   - zoneOffset: Seconds east of UTC in a named zone at a moment, nil for an unknown zone;
  ///     without it only UTC and fixed offsets are known.
  public init(
    container: String = "", variables: [Variable] = [], functions: [Function] = [],
    refusedNames: [String: String] = [:], limits: Limits = .standard,
    zoneOffset: (@Sendable (_ zone: String, _ epochSeconds: Int64) -> Int?)? = nil
  ) {
    declarations = Declarations(
      container: container, variables: variables, functions: functions, refusedNames: refusedNames)
    settings = Settings(limits: limits, zoneOffset: zoneOffset)
  }

  /// Parses, checks and compiles an expression.
  ///
  /// - Parameters:
  ///   - source: The expression.
  ///   - expecting: The type the result must have, nil for any.
  /// - Returns: A program, or every finding in order of its place.
  public func compile(_ source: String, expecting: CELType? = nil) -> Compilation {
    let (expression, parsed) = Parser.parse(Array(source.unicodeScalars), limits: settings.limits)
    var checker = Checker(declarations, isStrict: true)
    let root = checker.check(expression)
    if let expecting { checker.expect(expecting, root) }
    let literals = Literals.findings(in: root) + patterns(root)
    let findings = Environment.merged(parsed, checker.findings + literals)
    let type = checker.types.final(root.type)
    guard findings.isEmpty else { return Compilation(program: nil, findings: findings, type: nil) }
    return Compilation(program: program(source, root, checker, type), findings: [], type: type)
  }

  /// Parses and compiles without checking types: mistakes become errors when they are reached.
  ///
  /// - Parameter source: The expression.
  /// - Returns: A program, or the findings of the syntax.
  public func compileUnchecked(_ source: String) -> Compilation {
    let (expression, findings) = Parser.parse(Array(source.unicodeScalars), limits: settings.limits)
    guard findings.isEmpty else { return Compilation(program: nil, findings: findings, type: nil) }
    var checker = Checker(declarations, isStrict: false)
    let root = checker.check(expression)
    let patterns = patterns(root)
    guard patterns.isEmpty else { return Compilation(program: nil, findings: patterns, type: nil) }
    return Compilation(program: program(source, root, checker, .dyn), findings: [], type: .dyn)
  }

  private func patterns(_ root: Checked) -> [Finding] {
    Literals.patterns(in: root, limit: settings.limits.patternSize)
  }

  private func program(
    _ source: String, _ root: Checked, _ checker: Checker, _ type: CELType
  ) -> Program {
    Program(
      Compiled(
        source: source, root: root, lowering: Lowering(types: checker.types, settings: settings),
        localCount: checker.localCount, references: checker.references, type: type))
  }

  /// Syntax first: what the checker says about the same place is a consequence.
  private static func merged(_ parsed: [Finding], _ checked: [Finding]) -> [Finding] {
    let further = checked.filter { finding in
      !parsed.contains { $0.range.overlaps(finding.range) }
    }
    return (parsed + further).sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
  }
}

extension Checker {
  mutating func expect(_ expected: CELType, _ root: Checked) {
    guard !types.admits(expected, root.type) else { return }
    let type = types.final(root.type)
    let advice =
      expected == .bool ? Advice.condition(for: type, root.spelling) : "write one that gives it"
    complain(root.range, "'\(expected)' is expected here (got '\(type)'); \(advice)")
  }
}
