extension Checker {
  mutating func list(_ elements: [Expression.Element], _ range: Range<Int>) -> Checked {
    var elementType: CELType?
    let checked = elements.map { element in
      let value = check(element.value)
      let type = element.isOptional ? unwrapped(value) : value.type
      elementType = elementType.map { types.join($0, type) } ?? type
      return (value: value, isOptional: element.isOptional)
    }
    return Checked(.list(checked), .list(elementType ?? types.fresh()), range)
  }

  mutating func map(_ entries: [Expression.Entry], _ range: Range<Int>) -> Checked {
    var (keyType, valueType): (CELType?, CELType?)
    let checked = entries.map { entry in
      let (key, value) = (check(entry.key), check(entry.value))
      checkKey(key)
      let type = entry.isOptional ? unwrapped(value) : value.type
      keyType = keyType.map { types.join($0, key.type) } ?? key.type
      valueType = valueType.map { types.join($0, type) } ?? type
      return (key: key, value: value, isOptional: entry.isOptional)
    }
    let type = CELType.map(keyType ?? types.fresh(), valueType ?? types.fresh())
    return Checked(.map(checked), type, range)
  }

  private mutating func checkKey(_ key: Checked) {
    switch types.resolve(key.type) {
    case .bool, .int, .uint, .string, .dyn, .parameter: break
    case let type:
      complain(
        key.range,
        "unsupported key type (got '\(types.final(type))'); use a bool, int, uint or string")
    }
  }

  private mutating func unwrapped(_ value: Checked) -> CELType {
    switch types.resolve(value.type) {
    case .optional(let wrapped): return wrapped
    case .dyn, .parameter: return .dyn
    case let type:
      complain(
        value.range, "'?' needs an optional (got '\(types.final(type))'); remove the '?'")
      return .dyn
    }
  }

  mutating func index(
    _ operand: Checked, _ index: Checked, _ isOptional: Bool, _ range: Range<Int>
  ) -> Checked {
    var container = types.resolve(operand.type)
    var isWrapped = isOptional
    if case .optional(let inner) = container {
      (container, isWrapped) = (types.resolve(inner), true)
    }
    let type: CELType
    switch container {
    case .dyn, .parameter: type = .dyn
    case .list(let element):
      expectIndex(.int, index, "a list is indexed by int")
      type = element
    case .map(let key, let value):
      expectIndex(key, index, "the keys of this map are '\(types.final(key))'")
      type = value
    case let other:
      let advice = if case .object = other { "write .field" } else { "remove the index" }
      return fail(range, "type '\(types.final(other))' has no elements; \(advice)")
    }
    let kind = Checked.Kind.index(operand, index, isOptional: isOptional)
    return Checked(kind, isWrapped ? .optional(type) : type, range)
  }

  private mutating func expectIndex(_ expected: CELType, _ index: Checked, _ rule: String) {
    guard !types.admits(expected, index.type) else { return }
    complain(index.range, "\(rule) (got '\(types.final(index.type))'); convert it")
  }
}
