extension Checker {
  mutating func comprehension(_ macro: Comprehension, _ range: Range<Int>) -> Checked {
    let source = check(macro.source)
    guard let (first, second) = elementTypes(of: source) else {
      return fail(
        macro.source.range,
        "only lists and maps have elements (got '\(types.final(source.type))'); "
          + Advice.elements(of: types.final(source.type)))
    }
    let variableTypes = macro.variables.count == 2 ? [first.0, first.1] : [second]
    let variables = zip(macro.variables, variableTypes).map { Local(name: $0.text, type: $1) }
    return with(variables) { checker, slots in
      let filter = macro.filter.map { checker.condition($0, "the filter must be a bool") }
      let body = checker.body(of: macro)
      let type = checker.result(of: macro, key: first.0, element: second, body)
      let kind = Checked.Kind.comprehension(
        macro.kind, source, slots: slots, filter: filter, body: body)
      return Checked(kind, type, range)
    }
  }

  /// The types of both variables of the two-variable form, and of the one of the plain form.
  private func elementTypes(of source: Checked) -> ((CELType, CELType), CELType)? {
    switch types.resolve(source.type) {
    case .list(let element): ((.int, element), element)
    case .map(let key, let value): ((key, value), key)
    case .dyn, .parameter: ((.dyn, .dyn), .dyn)
    default: nil
    }
  }

  private mutating func body(of macro: Comprehension) -> Checked {
    switch macro.kind {
    case .all: condition(macro.body, "all() needs a condition")
    case .exists: condition(macro.body, "exists() needs a condition")
    case .existsOne: condition(macro.body, "exists_one() needs a condition")
    case .filter: condition(macro.body, "filter() needs a condition")
    default: check(macro.body)
    }
  }

  private mutating func result(
    of macro: Comprehension, key: CELType, element: CELType, _ body: Checked
  ) -> CELType {
    switch macro.kind {
    case .all, .exists, .existsOne: return .bool
    case .filter: return .list(element)
    case .map, .transformList: return .list(body.type)
    case .transformMap: return .map(key, body.type)
    case .transformMapEntry:
      switch types.resolve(body.type) {
      case .map, .dyn, .parameter: return body.type
      case let type:
        complain(
          body.range,
          "transformMapEntry() needs a map (got '\(types.final(type))'); write {key: value}")
        return .map(.dyn, .dyn)
      }
    }
  }

  mutating func bind(
    _ name: Expression.Name, _ value: Expression, _ body: Expression, _ range: Range<Int>
  ) -> Checked {
    let value = check(value)
    return with([Local(name: name.text, type: value.type)]) { checker, slots in
      let body = checker.check(body)
      return Checked(.bind(slots[0], value, body: body), body.type, range)
    }
  }

  mutating func optionalMap(
    _ operand: Checked, _ name: Expression.Name, _ body: Expression, _ isFlat: Bool,
    _ range: Range<Int>
  ) -> Checked {
    let wrapped: CELType
    switch types.resolve(operand.type) {
    case .optional(let inner): wrapped = inner
    case .dyn, .parameter: wrapped = .dyn
    case let type:
      return fail(
        operand.range,
        "an optional is needed (got '\(types.final(type))'); write optional.of(x) or x.?y")
    }
    return with([Local(name: name.text, type: wrapped)]) { checker, slots in
      let body = checker.check(body)
      let kind = Checked.Kind.optionalMap(operand, slots[0], body: body, isFlat: isFlat)
      return Checked(kind, isFlat ? checker.flat(body) : .optional(body.type), range)
    }
  }

  private mutating func flat(_ body: Checked) -> CELType {
    switch types.resolve(body.type) {
    case .optional, .dyn, .parameter: return body.type
    case let type:
      complain(
        body.range, "optFlatMap() needs an optional (got '\(types.final(type))'); use optMap()")
      return .optional(.dyn)
    }
  }
}
