extension Parser {
  /// A call, or the macro it spells.
  mutating func call(
    _ name: Expression.Name, target: Expression?, _ arguments: [Expression], _ start: Int
  ) -> Expression {
    let kind =
      if let target {
        memberMacro(name, target, arguments)
      } else {
        presenceMacro(name, arguments)
      }
    return node(kind ?? .call(name, target: target, arguments), from: start)
  }

  private mutating func presenceMacro(
    _ name: Expression.Name, _ arguments: [Expression]
  ) -> Expression.Kind? {
    guard name.text == "has" || name.text == ".has" else { return nil }
    guard arguments.count == 1 else {
      complain(
        name.range, "has() takes one field (got \(arguments.count) arguments); write has(x.field)")
      return .missing
    }
    switch arguments[0].kind {
    case .select(let operand, let field, isOptional: false): return .has(operand, field)
    case .missing: return .missing
    default:
      complain(
        arguments[0].range, "has() takes a field of something; write has(x.field)")
      return .missing
    }
  }

  private mutating func memberMacro(
    _ name: Expression.Name, _ target: Expression, _ arguments: [Expression]
  ) -> Expression.Kind? {
    if name.text == "bind", target.qualifiedName?.text == "cel", arguments.count == 3 {
      guard let variable = variable(arguments[0]) else { return .missing }
      return .bind(variable, arguments[1], body: arguments[2])
    }
    if name.text == "optMap" || name.text == "optFlatMap", arguments.count == 2 {
      guard let variable = variable(arguments[0]) else { return .missing }
      return .optionalMap(
        target, variable, body: arguments[1], isFlat: name.text == "optFlatMap")
    }
    guard let kind = Comprehension.Kind(name: name.text) else { return nil }
    guard let split = kind.split(arguments.count) else {
      complain(name.range, Parser.shapeMessage(name.text, kind, arguments.count))
      return .missing
    }
    return comprehension(kind, target, arguments, split)
  }

  private mutating func comprehension(
    _ kind: Comprehension.Kind, _ target: Expression, _ arguments: [Expression],
    _ split: (variables: Int, hasFilter: Bool)
  ) -> Expression.Kind {
    var variables: [Expression.Name] = []
    for argument in arguments.prefix(split.variables) {
      guard let variable = variable(argument) else { return .missing }
      if variables.contains(where: { $0.text == variable.text }) {
        complain(
          variable.range, "two variables of one name (got '\(variable.text)'); rename one")
      }
      variables.append(variable)
    }
    return .comprehension(
      Comprehension(
        kind: kind, source: target, variables: variables,
        filter: split.hasFilter ? arguments[split.variables] : nil,
        body: arguments[arguments.count - 1]))
  }

  private mutating func variable(_ argument: Expression) -> Expression.Name? {
    if case .identifier(let name, isAbsolute: false) = argument.kind {
      return Expression.Name(text: name, range: argument.range)
    }
    if case .missing = argument.kind { return nil }
    complain(
      argument.range, "variable name expected; write a plain name first, such as exists(x, x > 0)")
    return nil
  }

  private static func shapeMessage(
    _ name: String, _ kind: Comprehension.Kind, _ count: Int
  ) -> String {
    let shape =
      switch kind {
      case .all, .exists, .existsOne, .filter: "x, condition"
      case .map: "x, value"
      case .transformList, .transformMap: "i, x, value"
      case .transformMapEntry: "k, v, {key: value}"
      }
    let arguments = count == 1 ? "1 argument" : "\(count) arguments"
    return
      "\(name)() takes a variable and an expression (got \(arguments)); write \(name)(\(shape))"
  }
}
