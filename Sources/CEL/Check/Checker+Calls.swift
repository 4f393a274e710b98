extension Checker {
  mutating func call(
    _ name: Expression.Name, _ target: Expression?, _ arguments: [Expression], _ range: Range<Int>
  ) -> Checked {
    guard let target else { return global(name.text, name, arguments.map { check($0) }, range) }
    if let namespaced = namespaced(name, target) {
      return global(namespaced, name, arguments.map { check($0) }, range)
    }
    if let stray = strayNamespace(name, target) { return fail(target.range, stray) }
    let overloads = declarations.overloads(name.text)
    // A macro of another language: its variables would only be reported as unknown names.
    if isStrict, overloads.isEmpty, arguments.count > 1, isUnknownName(arguments[0]) {
      _ = check(target)
      return fail(name.range, Advice.unknownFunction(name.text, declarations))
    }
    let receiver = check(target)
    let arguments = arguments.map { check($0) }
    if case .failure = receiver.kind, isStrict { return Checked(receiver.kind, .dyn, range) }
    return resolve(overloads, isMember: true, name, [receiver] + arguments, range)
  }

  /// The function that receiver and name spell together, such as `math.abs`.
  private func namespaced(_ name: Expression.Name, _ target: Expression) -> String? {
    guard let (prefix, isAbsolute) = target.qualifiedName else { return nil }
    if !isAbsolute, let root = target.rootName, local(root) != nil { return nil }
    let full = (isAbsolute ? "." : "") + prefix + "." + name.text
    if Library.extremes[full] != nil { return full }
    return declarations.resolveFunction(full).contains { !$0.isMember } ? full : nil
  }

  /// Complains about `math.foo(…)`, where `math` is no variable but a known prefix.
  private func strayNamespace(_ name: Expression.Name, _ target: Expression) -> String? {
    guard isStrict, case .identifier(let prefix, _) = target.kind, isUnknownName(target) else {
      return nil
    }
    if prefix == "cel" {
      return "unknown function (got 'cel.\(name.text)'); write cel.bind(x, value, result)"
    }
    let names = declarations.functionNames.filter { $0.hasPrefix(prefix + ".") }
    guard !names.isEmpty else { return nil }
    let full = prefix + "." + name.text
    let advice =
      if let near = Advice.nearest(full, names) {
        "did you mean '\(near)'?"
      } else if names.count > 8 {
        "'\(prefix)' has no such function"
      } else {
        "known are " + names.sorted().map { "'\($0)'" }.joined(separator: ", ")
      }
    return "unknown function (got '\(full)'); \(advice)"
  }

  private func isUnknownName(_ expression: Expression) -> Bool {
    guard case .identifier(let name, let isAbsolute) = expression.kind else { return false }
    return local(name) == nil && declarations.variable(name, isAbsolute: isAbsolute) == nil
      && Library.typeNames[name] == nil
  }

  private mutating func global(
    _ fullName: String, _ name: Expression.Name, _ arguments: [Checked], _ range: Range<Int>
  ) -> Checked {
    switch fullName {
    case "_==_", "_!=_": return equality(name, arguments, range)
    case "_in_": return membership(arguments[0], arguments[1], name, range)
    default: break
    }
    if let isGreatest = Library.extremes[fullName] {
      return extreme(fullName, arguments, isGreatest, range)
    }
    let overloads = declarations.resolveFunction(fullName)
    return resolve(overloads, isMember: false, name, arguments, range)
  }

  // MARK: Overloads

  private mutating func resolve(
    _ overloads: [Overload], isMember: Bool, _ name: Expression.Name, _ arguments: [Checked],
    _ range: Range<Int>
  ) -> Checked {
    func hasShape(_ overload: Overload) -> Bool {
      overload.isMember == isMember && overload.parameters.count == arguments.count
    }
    var fitting: [Overload] = []
    var result: CELType?
    for position in overloads.indices where hasShape(overloads[position]) {
      guard let type = admits(overloads[position], arguments) else { continue }
      fitting.append(overloads[position])
      result = result == nil || result == type ? type : .dyn
    }
    if fitting.isEmpty {
      fitting = overloads.filter(hasShape)
      guard !fitting.isEmpty else {
        return fail(name.range, missing(overloads, isMember, name.text, arguments))
      }
      complain(place(name, range), Advice.overload(name.text, fitting, arguments, types))
    }
    return Checked(.call(fitting, arguments), result ?? .dyn, range)
  }

  /// Operators are blamed as a whole, functions by their name.
  private func place(_ name: Expression.Name, _ range: Range<Int>) -> Range<Int> {
    name.text.contains("_") && Overload.displayName(name.text) != name.text ? range : name.range
  }

  private mutating func admits(_ overload: Overload, _ arguments: [Checked]) -> CELType? {
    if !overload.isGeneric {
      if Checker.areUnlike(overload.parameters, arguments) { return nil }
      var attempt = types
      for (parameter, argument) in zip(overload.parameters, arguments)
      where !attempt.admits(parameter, argument.type) { return nil }
      types = attempt
      return overload.result
    }
    var attempt = types
    var parameters: [String: CELType] = [:]
    for (parameter, argument) in zip(overload.parameters, arguments) {
      let instance = Checker.instance(of: parameter, &parameters, &attempt)
      guard attempt.admits(instance, argument.type) else { return nil }
    }
    let result = Checker.instance(of: overload.result, &parameters, &attempt)
    types = attempt
    return types.resolve(result)
  }

  /// Whether scalar types differ somewhere, which nothing that is deduced can change.
  private static func areUnlike(_ parameters: [CELType], _ arguments: [Checked]) -> Bool {
    for position in parameters.indices {
      guard let parameter = parameters[position].scalar,
        let argument = arguments[position].type.scalar
      else { continue }
      if parameter != argument { return true }
    }
    return false
  }

  private static func instance(
    of type: CELType, _ parameters: inout [String: CELType], _ types: inout TypeVariables
  ) -> CELType {
    switch type {
    case .parameter(let name):
      if let known = parameters[name] { return known }
      let fresh = types.fresh()
      parameters[name] = fresh
      return fresh
    case .list(let element): return .list(instance(of: element, &parameters, &types))
    case .optional(let wrapped): return .optional(instance(of: wrapped, &parameters, &types))
    case .map(let key, let value):
      let key = instance(of: key, &parameters, &types)
      return .map(key, instance(of: value, &parameters, &types))
    case .opaque(let name, let inner):
      return .opaque(name, inner.map { instance(of: $0, &parameters, &types) })
    default: return type
    }
  }

  /// Why no overload has the shape of the call.
  private func missing(
    _ overloads: [Overload], _ isMember: Bool, _ name: String, _ arguments: [Checked]
  ) -> String {
    let plain = name.hasPrefix(".") ? String(name.dropFirst()) : name
    if overloads.isEmpty {
      if let reason = declarations.refusedNames[plain] {
        return "'\(plain)' cannot be used here; \(reason)"
      }
      return Advice.unknownFunction(plain, declarations)
    }
    let sameStyle = overloads.filter { $0.isMember == isMember }
    guard !sameStyle.isEmpty else {
      return isMember
        ? "'\(plain)' is a function, not a method; write \(plain)(x)"
        : "'\(plain)' is a method; write x.\(plain)(…)"
    }
    let counts = Set(sameStyle.map { $0.parameters.count - (isMember ? 1 : 0) }).sorted()
    let needed = counts.map(String.init).joined(separator: " or ")
    let got = arguments.count - (isMember ? 1 : 0)
    return "'\(plain)' takes \(needed) \(counts == [1] ? "argument" : "arguments") (got \(got)); "
      + (got > (counts.last ?? 0) ? "remove some" : "add some")
  }

  // MARK: Operators with rules of their own

  private mutating func equality(
    _ name: Expression.Name, _ arguments: [Checked], _ range: Range<Int>
  ) -> Checked {
    let (left, right) = (arguments[0], arguments[1])
    var attempt = types
    if attempt.admits(left.type, right.type), !isNullTest(left, right) {
      types = attempt
    } else {
      complain(range, Advice.equality(left, right, types, name.text))
    }
    return Checked(.equal(left, right, isNegated: name.text == "_!=_"), .bool, range)
  }

  /// Host objects are absent, never null.
  private func isNullTest(_ left: Checked, _ right: Checked) -> Bool {
    func isObject(_ checked: Checked) -> Bool {
      if case .object = types.resolve(checked.type) { return true }
      if case .field(_, let type, let slot) = checked.kind { return type.fields[slot].isOptional }
      return false
    }
    return (left.type == .null && isObject(right)) || (right.type == .null && isObject(left))
  }

  private mutating func membership(
    _ element: Checked, _ container: Checked, _ name: Expression.Name, _ range: Range<Int>
  ) -> Checked {
    let expected: CELType
    switch types.resolve(container.type) {
    case .list(let type): expected = type
    case .map(let key, _): expected = key
    case .dyn, .parameter: expected = .dyn
    case let type:
      return fail(
        container.range,
        "'in' needs a list or a map behind it (got '\(types.final(type))'); "
          + (type == .string ? "write text.contains('…')" : "write [a, b]"))
    }
    if !types.admits(expected, element.type) {
      complain(
        range,
        "'in' compares unlike types (got '\(types.final(element.type))' in a container of "
          + "'\(types.final(expected))'); convert one of them")
    }
    return Checked(.contains(element, in: container), .bool, range)
  }

  private mutating func extreme(
    _ name: String, _ arguments: [Checked], _ isGreatest: Bool, _ range: Range<Int>
  ) -> Checked {
    guard !arguments.isEmpty else {
      return fail(range, "'\(name)' takes numbers or one list of them (got none); add some")
    }
    var operandTypes = arguments.map { types.resolve($0.type) }
    if arguments.count == 1, case .list(let element) = operandTypes[0] {
      operandTypes = [types.resolve(element)]
    }
    for (type, argument) in zip(operandTypes, arguments) where !type.isNumeric && !type.isDynamic {
      return fail(
        argument.range,
        "'\(name)' takes numbers or one list of them (got '\(types.final(type))'); convert it")
    }
    let first = operandTypes[0]
    let isUniform = first.isNumeric && operandTypes.allSatisfy { $0 == first }
    return Checked(.extreme(arguments, isGreatest: isGreatest), isUniform ? first : .dyn, range)
  }
}
