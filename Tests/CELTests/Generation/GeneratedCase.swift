import CEL

/// A generated expression over generated values, and what must hold for it.
struct GeneratedCase {
  let source: String
  let values: [Value]

  init(_ choices: Choices, further: Choices) {
    var generator = ExpressionGenerator(choices, hasObjects: true)
    source = generator.expression()
    var environment = GeneratedEnvironment(further)
    values = environment.values()
  }

  /// What does not hold, nil when everything does.
  func complaint() -> String? {
    let compilation = GeneratedEnvironment.withObjects.compile(source)
    guard let program = compilation.program else {
      let isLiteral = compilation.findings.allSatisfy(Self.isAboutLiterals)
      return isLiteral ? nil : "does not compile: \(compilation.findings)"
    }
    let result = program.evaluate(values)
    if !Self.admits(program.type, result) { return "'\(result)' is not of type '\(program.type)'" }
    if !Self.same(result, program.explain(values).value) {
      return "gives '\(result)', explained as '\(program.explain(values).value)'"
    }
    let unchecked = GeneratedEnvironment.withObjects.compileUnchecked(source)
    guard let untyped = unchecked.program?.evaluate(values) else {
      return "unchecked: does not compile"
    }
    return Self.same(result, untyped) ? nil : "gives '\(result)', unchecked '\(untyped)'"
  }

  /// Values of literals, such as a bad date, are found at compile time whatever the form.
  private static func isAboutLiterals(_ finding: Finding) -> Bool {
    !finding.message.contains("overload") && !finding.message.contains("expected")
      && !finding.message.contains("unknown")
  }

  private static func same(_ left: Value, _ right: Value) -> Bool {
    if left.error != nil || right.error != nil { return left.error != nil && right.error != nil }
    return left.description == right.description
  }

  private static func admits(_ type: CELType, _ value: Value) -> Bool {
    switch (type, value) {
    case (.dyn, _), (_, .error): true
    case (.list(let element), .list(let values)): values.allSatisfy { admits(element, $0) }
    case (.map(_, let element), .map(let map)): map.entries.allSatisfy { admits(element, $0.value) }
    case (.optional(let wrapped), .optional(let value)): value.map { admits(wrapped, $0) } ?? true
    default: type.description == value.celType.description
    }
  }
}
