/// Fields and elements found when an expression runs.
enum Access {
  static func field(
    of operand: Value, _ name: String, isOptional: Bool, _ spelling: String? = nil
  ) throws(EvaluationError) -> Value {
    if case .optional(let wrapped) = operand {
      guard let wrapped else { return .optional(nil) }
      return .optional(try found(in: wrapped, name))
    }
    let value = try found(in: operand, name)
    if isOptional { return .optional(value) }
    if let value { return value }
    if case .object = operand { throw absent(spelling ?? name) }
    throw EvaluationError(
      "no such key: '\(name)'; test it with has(\(spelling ?? "x.\(name)")) first")
  }

  static func has(_ operand: Value, _ name: String) throws(EvaluationError) -> Bool {
    if case .optional(let wrapped) = operand {
      guard let wrapped else { return false }
      return try found(in: wrapped, name) != nil
    }
    return try found(in: operand, name) != nil
  }

  static func absent(_ path: String) -> EvaluationError {
    EvaluationError("no such fact: \(path); test it with has(\(path)) first")
  }

  private static func found(in operand: Value, _ name: String) throws(EvaluationError) -> Value? {
    switch operand {
    case .map(let map): return map[name]
    case .object(let object) where object.type.slot(of: name) != nil: return object[name]
    case .object(let object):
      throw EvaluationError("unknown field of '\(object.type.name)' (got '\(name)'); remove it")
    default:
      throw EvaluationError(
        "type '\(operand.celType)' does not support field selection (got '.\(name)'); remove it")
    }
  }

  static func element(
    of operand: Value, at index: Value, isOptional: Bool
  ) throws(EvaluationError) -> Value {
    if case .optional(let wrapped) = operand {
      guard let wrapped else { return .optional(nil) }
      return .optional(try found(in: wrapped, at: index))
    }
    let value = try found(in: operand, at: index)
    if isOptional { return .optional(value) }
    if let value { return value }
    guard case .list(let values) = operand else {
      throw EvaluationError("no such key: \(index); test it with 'in' first")
    }
    let advice = values.isEmpty ? "the list is empty" : "the last one is \(values.count - 1)"
    throw EvaluationError("index out of range (got '\(index)'); \(advice)")
  }

  private static func found(in operand: Value, at index: Value) throws(EvaluationError) -> Value? {
    switch operand {
    case .map(let map): return map[index]
    case .list(let values):
      guard case .int(let offset)? = MapKey(index) else {
        if case .uint? = MapKey(index) { return nil }
        throw EvaluationError("invalid index (got '\(index)'); a list is indexed by int")
      }
      return offset >= 0 && offset < values.count ? values[Int(offset)] : nil
    default:
      throw EvaluationError(
        "no such overload: the value has no elements (got '\(operand.celType)'); remove the index")
    }
  }
}
