/// Equality of values of any types; values of unlike types are unequal, never an error.
enum Equality {
  private static let deepest = 500

  static func equal(
    _ left: Value, _ right: Value, _ frame: inout Frame, depth: Int = 0
  ) throws(EvaluationError) -> Bool {
    try frame.spend(1)
    guard depth < deepest else {
      throw EvaluationError(
        "values are nested too deeply to compare; the limit is \(deepest) levels")
    }
    switch (left, right) {
    case (.null, .null): return true
    case (.bool(let left), .bool(let right)): return left == right
    case (.string(let left), .string(let right)):
      try frame.spend(left.utf8.count / 64)
      return Text.equal(left, right)
    case (.bytes(let left), .bytes(let right)):
      try frame.spend(left.count / 64)
      return left == right
    case (.timestamp(let left), .timestamp(let right)): return left == right
    case (.duration(let left), .duration(let right)): return left == right
    case (.type(let left), .type(let right)): return left.typeName == right.typeName
    case (.int, _), (.uint, _), (.double, _): return Numbers.compare(left, right) == 0
    default: return try containersEqual(left, right, &frame, depth + 1)
    }
  }

  private static func containersEqual(
    _ left: Value, _ right: Value, _ frame: inout Frame, _ depth: Int
  ) throws(EvaluationError) -> Bool {
    switch (left, right) {
    case (.list(let left), .list(let right)):
      guard left.count == right.count else { return false }
      for (left, right) in zip(left, right)
      where try !equal(left, right, &frame, depth: depth) { return false }
      return true
    case (.map(let left), .map(let right)):
      guard left.count == right.count else { return false }
      for (key, value) in left.entries {
        guard let other = right[key], try equal(value, other, &frame, depth: depth) else {
          return false
        }
      }
      return true
    case (.optional(let left), .optional(let right)):
      return try equal(left, right, &frame, depth)
    case (.object(let left), .object(let right)):
      guard left.type == right.type else { return false }
      for slot in left.type.fields.indices
      where try !equal(slotValue(left, slot), slotValue(right, slot), &frame, depth) {
        return false
      }
      return true
    default: return false
    }
  }

  private static func slotValue(_ object: ObjectValue, _ slot: Int) -> Value? {
    slot < object.slots.count ? object.slots[slot] : nil
  }

  private static func equal(
    _ left: Value?, _ right: Value?, _ frame: inout Frame, _ depth: Int
  ) throws(EvaluationError) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return try equal(left, right, &frame, depth: depth)
  }
}
