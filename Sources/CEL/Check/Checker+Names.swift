extension Checker {
  /// An identifier or a chain of selections, which may be one dotted name.
  mutating func path(_ expression: Expression, isRead: Bool) -> Checked {
    if let whole = qualified(expression) {
      if isRead { refer(to: whole.path) }
      return whole
    }
    switch expression.kind {
    case .identifier(let name, _): return unknown(name, expression.range)
    case .select(let operand, let field, let isOptional):
      let selected = select(self.operand(operand), field, isOptional, expression.range)
      if isRead || selected.path != nil { refer(to: selected.path) }
      return selected
    default: return check(expression)
    }
  }

  /// An operand of a selection: a bare variable there is not a reference of its own.
  mutating func operand(_ expression: Expression) -> Checked {
    switch expression.kind {
    case .identifier, .select: path(expression, isRead: false)
    default: check(expression)
    }
  }

  /// The variable or type that a whole dotted name stands for.
  private func qualified(_ expression: Expression) -> Checked? {
    if case .select = expression.kind, let root = expression.rootName,
      !declarations.mayStartDottedName(root)
    {
      return nil
    }
    guard let (name, isAbsolute) = expression.qualifiedName else { return nil }
    let range = expression.range
    if !isAbsolute, let root = expression.rootName, let (slot, local) = local(root) {
      // A macro's variable hides every outer name that starts like it.
      return root == name ? Checked(.local(slot, name), types.resolve(local.type), range) : nil
    }
    if let variable = declarations.variable(name, isAbsolute: isAbsolute) {
      return Checked(.variable(variable.slot, variable.name), variable.type, range)
    }
    if let type = Library.typeNames[name] {
      return Checked(.constant(.type(type)), .type, range)
    }
    return nil
  }

  private mutating func unknown(_ name: String, _ range: Range<Int>) -> Checked {
    if let reason = declarations.refusedNames[name] {
      return fail(range, "'\(name)' cannot be used here; \(reason)")
    }
    if let literal = Advice.literal(for: name) {
      return fail(range, "unknown name (got '\(name)'); \(literal)")
    }
    let variables = Array(declarations.variables.keys)
    if let near = Advice.nearest(name, variables + localNames + ["true", "false", "null"]) {
      return fail(range, "unknown name (got '\(name)'); did you mean '\(near)'?")
    }
    if !declarations.overloads(name).isEmpty {
      return fail(range, "'\(name)' is a function; call it as \(name)(…)")
    }
    if let owner = owner(of: name) {
      return fail(range, "unknown name (got '\(name)'); did you mean '\(owner).\(name)'?")
    }
    let known = (variables + localNames).sorted().map { "'\($0)'" }
    let advice =
      known.isEmpty
      ? "no variables are declared, text belongs in quotes"
      : known.count > 8 ? "text belongs in quotes" : "known are \(known.joined(separator: ", "))"
    return fail(range, "unknown name (got '\(name)'); \(advice)")
  }

  /// The variable that has a field of this name.
  private func owner(of field: String) -> String? {
    declarations.variables.values.filter { variable in
      guard case .object(let type) = variable.type else { return false }
      return type.slot(of: field) != nil
    }.map(\.name).min()
  }

  // MARK: Fields

  mutating func presence(
    _ operand: Expression, _ field: Expression.Name, _ range: Range<Int>
  ) -> Checked {
    let checked = self.operand(operand)
    let selected = select(checked, field, false, range)
    refer(to: selected.path)
    if case .failure = selected.kind { return selected }
    return Checked(.has(checked, field.text), .bool, range)
  }

  private mutating func select(
    _ operand: Checked, _ field: Expression.Name, _ isOptional: Bool, _ range: Range<Int>
  ) -> Checked {
    let operandType = types.resolve(operand.type)
    if case .failure = operand.kind { return Checked(operand.kind, .dyn, range) }
    if case .object(let type) = operandType, !isOptional {
      guard let slot = type.slot(of: field.text) else { return noField(field, type) }
      return Checked(.field(operand, type, slot: slot), type.fields[slot].type, range)
    }
    var wrapped = operandType
    var isWrapped = isOptional
    if case .optional(let inner) = operandType {
      (wrapped, isWrapped) = (types.resolve(inner), true)
    }
    let type: CELType
    switch wrapped {
    case .dyn, .parameter: type = .dyn
    case .map(_, let value): type = value
    case .object(let object):
      guard let slot = object.slot(of: field.text) else { return noField(field, object) }
      type = object.fields[slot].type
    default: return noFields(operand, wrapped, field)
    }
    return Checked(
      .select(operand, field.text, isOptional: isOptional), isWrapped ? .optional(type) : type,
      range)
  }

  private mutating func noField(_ field: Expression.Name, _ type: ObjectType) -> Checked {
    let names = type.fields.map(\.name)
    let advice =
      if let near = Advice.nearest(field.text, names) {
        "did you mean '\(near)'?"
      } else if names.count <= 12 {
        "known are " + names.sorted().map { "'\($0)'" }.joined(separator: ", ")
      } else {
        "see the list of its fields"
      }
    return fail(field.range, "unknown field of '\(type.name)' (got '\(field.text)'); \(advice)")
  }

  private mutating func noFields(
    _ operand: Checked, _ type: CELType, _ field: Expression.Name
  ) -> Checked {
    let name = operand.spelling.map { "'\($0)'" } ?? "the value"
    let isMethod = declarations.overloads(field.text).contains { $0.isMember }
    let getter = "get" + field.text.prefix(1).uppercased() + field.text.dropFirst()
    let advice =
      if isMethod {
        "call it as .\(field.text)()"
      } else if declarations.overloads(getter).contains(where: \.isMember) {
        "call .\(getter)()"
      } else {
        "remove '.\(field.text)'"
      }
    return fail(
      field.range,
      "\(name) is of type '\(types.final(type))' and has no fields (got '\(field.text)'); \(advice)"
    )
  }
}
