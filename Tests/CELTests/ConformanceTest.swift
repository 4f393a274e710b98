import CEL

/// One conformance test: an expression, what it may use, what it must give.
struct ConformanceTest: Decodable {
  struct Declaration: Decodable {
    let name: String
    let ident: ConformanceType?
    let function: [ConformanceFunction]?
  }

  struct Expectation: Decodable {
    let value: ConformanceValue?
    let error: [String]?
    let type: ConformanceType?
  }

  let name: String
  let expr: String
  let container: String?
  let disable_check: Bool?
  let check_only: Bool?
  let type_env: [Declaration]?
  let bindings: [String: ConformanceValue]?
  let expect: Expectation
  let needs_proto: [String]

  /// What is wrong with the outcome, nil when it is as expected.
  func complaint() -> String? {
    let declared = (type_env ?? []).compactMap { declaration in
      declaration.ident.map { Variable(declaration.name, $0.type) }
    }
    let undeclared = (bindings ?? [:]).keys.filter { name in !declared.contains { $0.name == name }
    }
    let variables = declared + undeclared.sorted().map { Variable($0, .dyn) }
    let environment = Environment(
      container: container ?? "", variables: variables, functions: functions,
      zoneOffset: ConformanceZones.offset)
    let compilation =
      disable_check == true
      ? environment.compileUnchecked(expr) : environment.compile(expr)
    guard let program = compilation.program else {
      return expect.error == nil ? "does not compile: \(compilation.findings)" : nil
    }
    if let type = expect.type?.type, disable_check != true, compilation.type != type {
      return "type is \(compilation.type.map { "\($0)" } ?? "none"), expected \(type)"
    }
    if check_only == true { return nil }
    let values = variables.map { bindings?[$0.name]?.value ?? .failure("no such value") }
    return complaint(about: program.evaluate(values))
  }

  private func complaint(about result: Value) -> String? {
    if let error = result.error {
      return expect.error == nil ? "fails: \(error.message)" : nil
    }
    if expect.error != nil { return "gives \(result), an error is expected" }
    guard let expected = expect.value?.value else { return nil }
    return ConformanceValue.same(result, expected) ? nil : "gives \(result), expected \(expected)"
  }

  private var functions: [Function] {
    (type_env ?? []).flatMap { declaration in
      (declaration.function ?? []).map { function in
        Function(
          declaration.name, function.params.map(\.type), function.result.type,
          isMember: function.instance
        ) { _ in .failure("declared only") }
      }
    }
  }
}

/// An overload of a declared function.
struct ConformanceFunction: Decodable {
  let instance: Bool
  let params: [ConformanceType]
  let result: ConformanceType
}
