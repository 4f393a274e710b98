/// What is known of type parameters so far, and the rules by which types fit.
struct TypeVariables {
  private var bindings: [String: CELType] = [:]
  private var count = 0

  mutating func fresh() -> CELType {
    count += 1
    return .parameter("#\(count)")
  }

  /// A type with every known parameter replaced.
  func resolve(_ type: CELType) -> CELType {
    switch type {
    case .parameter(let name): bindings[name].map(resolve) ?? type
    case .list(let element): .list(resolve(element))
    case .map(let key, let value): .map(resolve(key), resolve(value))
    case .optional(let wrapped): .optional(resolve(wrapped))
    case .opaque(let name, let parameters): .opaque(name, parameters.map(resolve))
    default: type
    }
  }

  /// A type with unknown parameters as `dyn`.
  func final(_ type: CELType) -> CELType {
    func settle(_ type: CELType) -> CELType {
      switch type {
      case .parameter: .dyn
      case .list(let element): .list(settle(element))
      case .map(let key, let value): .map(settle(key), settle(value))
      case .optional(let wrapped): .optional(settle(wrapped))
      case .opaque(let name, let parameters): .opaque(name, parameters.map(settle))
      default: type
      }
    }
    return settle(resolve(type))
  }

  /// Whether a value of the second type may stand where the first is expected; learns from it.
  mutating func admits(_ expected: CELType, _ actual: CELType) -> Bool {
    if expected == actual { return true }
    if case .parameter(let name) = actual {
      let (fits, isKnown) = bind(name, to: expected)
      if fits || isKnown { return fits }
    }
    if case .parameter(let name) = expected { return bind(name, to: actual).fits }
    if expected == .dyn || actual == .dyn { return true }
    if expected == .null { return actual.isNullable }
    if actual == .null { return expected.isNullable }
    switch (expected, actual) {
    case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
      return admits(left, right)
    case (.map(let leftKey, let leftValue), .map(let rightKey, let rightValue)):
      return admits(leftKey, rightKey) && admits(leftValue, rightValue)
    case (.opaque(let left, let leftParameters), .opaque(let right, let rightParameters)):
      guard left == right, leftParameters.count == rightParameters.count else { return false }
      for (left, right) in zip(leftParameters, rightParameters) where !admits(left, right) {
        return false
      }
      return true
    default: return false
    }
  }

  private mutating func bind(_ name: String, to type: CELType) -> (fits: Bool, isKnown: Bool) {
    if let known = bindings[name] {
      guard admits(type, known) else { return (false, true) }
      let general = moreGeneral(type, known)
      if !mentions(general, name) { bindings[name] = general }
      return (true, true)
    }
    guard !mentions(type, name) else { return (false, false) }
    bindings[name] = type
    return (true, true)
  }

  private func mentions(_ type: CELType, _ name: String) -> Bool {
    switch type {
    case .parameter(let other): other == name || bindings[other].map { mentions($0, name) } == true
    case .list(let element), .optional(let element): mentions(element, name)
    case .map(let key, let value): mentions(key, name) || mentions(value, name)
    case .opaque(_, let parameters): parameters.contains { mentions($0, name) }
    default: false
    }
  }

  /// The type for elements of both types: the wider one, `dyn` if they do not fit.
  mutating func join(_ left: CELType, _ right: CELType) -> CELType {
    if left == .null, right.isNullable { return right }
    if right == .null, left.isNullable { return left }
    var attempt = self
    guard attempt.admits(left, right) else { return .dyn }
    self = attempt
    return moreGeneral(left, right)
  }

  private func moreGeneral(_ left: CELType, _ right: CELType) -> CELType {
    isAsGeneral(left, right) ? left : right
  }

  private func isAsGeneral(_ left: CELType, _ right: CELType) -> Bool {
    if left.isDynamic { return true }
    if right.isDynamic { return false }
    switch (left, right) {
    case (.list(let left), .list(let right)), (.optional(let left), .optional(let right)):
      return isAsGeneral(left, right)
    case (.map(let leftKey, let leftValue), .map(let rightKey, let rightValue)):
      return isAsGeneral(leftKey, rightKey) && isAsGeneral(leftValue, rightValue)
    case (.opaque(let left, let leftParameters), .opaque(let right, let rightParameters)):
      return left == right && zip(leftParameters, rightParameters).allSatisfy(isAsGeneral)
    default: return left == right
    }
  }
}
