extension Advice {
  /// Why an operator or function does not take these types.
  static func overload(
    _ name: String, _ shaped: [Overload], _ arguments: [Checked], _ types: TypeVariables
  ) -> String {
    let got = arguments.map { types.final($0.type) }
    let shown = got.map { "'\($0)'" }.joined(separator: " and ")
    let operation = Overload.displayName(name)
    if operation != name {
      return "'\(operation)' does not take these types (got \(shown)); "
        + operatorAdvice(operation, got, arguments)
    }
    let name = shaped[0].name
    let receiver = shaped[0].isMember ? "receiver and arguments" : "arguments"
    let forms = shaped.prefix(4).map { overload in
      let parameters = overload.parameters.dropFirst(overload.isMember ? 1 : 0)
      let inside = parameters.map(\.description).joined(separator: ", ")
      return overload.isMember
        ? "\(overload.parameters[0]).\(name)(\(inside))" : "\(name)(\(inside))"
    }
    return "wrong types of \(receiver) of '\(name)' (got \(shown)); it is "
      + forms.joined(separator: " or ")
  }

  private static func operatorAdvice(
    _ operation: String, _ types: [CELType], _ arguments: [Checked]
  ) -> String {
    guard types.count == 2 else { return types == [.bool] ? "write '!'" : "convert the value" }
    let (left, right) = (types[0], types[1])
    if let absent = nullAdvice(types, arguments) { return absent }
    if left.isTime || right.isTime { return timeAdvice(operation, left, right) }
    if left == .bool, right.isNumeric, isComparison(operation) {
      return "compare twice, such as a < x && x < b"
    }
    if operation == "+", left == .string || right == .string { return "convert with string(x)" }
    if left == .string || right == .string, left.isNumeric || right.isNumeric {
      return left == .string
        ? "convert the text with \(right)(x)" : "convert the text with \(left)(x)"
    }
    if left.isNumeric, right.isNumeric { return "convert one, such as with \(left)(x)" }
    if case .object = left { return "name one of its fields" }
    if case .object = right { return "name one of its fields" }
    return "convert one of them"
  }

  private static func isComparison(_ operation: String) -> Bool {
    ["<", "<=", ">", ">="].contains(operation)
  }

  private static func nullAdvice(_ types: [CELType], _ arguments: [Checked]) -> String? {
    guard types.contains(.null) else { return nil }
    let other = types[0] == .null ? arguments[1] : arguments[0]
    guard let spelling = other.spelling, other.mayBeAbsent else { return "null has no order" }
    return "write has(\(spelling)) to test whether it is there"
  }

  private static func timeAdvice(_ operation: String, _ left: CELType, _ right: CELType) -> String {
    switch (left, right) {
    case (.timestamp, .string), (.string, .timestamp):
      return isComparison(operation)
        ? "write timestamp('2026-01-31T00:00:00Z')" : "write duration('24h')"
    case (.duration, .string), (.string, .duration): return "write duration('24h')"
    case (.timestamp, _) where isComparison(operation) && right.isNumeric,
      (_, .timestamp) where isComparison(operation) && left.isNumeric:
      return "write timestamp('2026-01-31T00:00:00Z')"
    case (.timestamp, .timestamp): return "only the difference of two moments has a meaning"
    case (.timestamp, .duration), (.duration, .timestamp):
      return isComparison(operation)
        ? "compare two moments or two lengths" : "a length is added to or taken from a moment"
    case (.duration, _), (.timestamp, _), (_, .duration), (_, .timestamp):
      return operation == "*" || operation == "/"
        ? "write the length out, such as duration('48h')" : "write a length as duration('24h')"
    default: return "convert one of them"
    }
  }

  static func equality(
    _ left: Checked, _ right: Checked, _ types: TypeVariables, _ name: String
  ) -> String {
    let (leftType, rightType) = (types.final(left.type), types.final(right.type))
    if leftType == .null || rightType == .null {
      let other = leftType == .null ? right : left
      let type = leftType == .null ? rightType : leftType
      let shown = other.spelling.map { "'\($0)'" } ?? "a value of type '\(type)'"
      guard let spelling = other.spelling, other.mayBeAbsent else {
        return "\(shown) is never null; remove the test"
      }
      return "\(shown) is never null; write \(name == "_==_" ? "!" : "")has(\(spelling))"
    }
    let got = "got '\(leftType)' and '\(rightType)'"
    let advice =
      if leftType == .string || rightType == .string, leftType.isTime || rightType.isTime {
        "write \(leftType == .string ? rightType : leftType)('…')"
      } else if leftType.isNumeric, rightType.isNumeric {
        "convert one, such as with \(leftType)(x)"
      } else if leftType == .string, rightType.isNumeric || rightType == .bool {
        "convert the text with \(rightType)(x), or quote the other"
      } else if rightType == .string, leftType.isNumeric || leftType == .bool {
        "convert the text with \(leftType)(x), or quote the other"
      } else {
        "compare values of one type"
      }
    return "'\(Overload.displayName(name))' compares unlike types (\(got)); \(advice)"
  }
}

extension Checked {
  /// Whether `has()` is the test that was meant.
  fileprivate var mayBeAbsent: Bool {
    switch kind {
    case .field(_, let type, let slot): type.fields[slot].isOptional
    case .select: true
    default: false
    }
  }
}

extension CELType {
  fileprivate var isTime: Bool { self == .timestamp || self == .duration }
}
