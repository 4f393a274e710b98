// Each closure is written out for its type: made by a generic function, it would pass its result
// through memory and two thunks, which costs more than the reading itself.
extension Path {
  func boolBody(_ range: Range<Int>) -> Body<Bool> {
    let slow = body(Bool.self, range)
    switch (root, steps.count) {
    case (.variable(let root), 1):
      let first = steps[0]
      return { frame throws(EvaluationError) in
        if root < frame.variables.count, let result: Bool = Path.read(frame.variables[root], first)
        {
          return result
        }
        return try slow(&frame)
      }
    case (.variable(let root), 2):
      let (first, second) = (steps[0], steps[1])
      return { frame throws(EvaluationError) in
        if root < frame.variables.count,
          let result: Bool = Path.read(frame.variables[root], first, second)
        {
          return result
        }
        return try slow(&frame)
      }
    case (.local(let root), 1):
      let first = steps[0]
      return { frame throws(EvaluationError) in
        if let result: Bool = Path.read(frame.locals[root], first) { return result }
        return try slow(&frame)
      }
    default: return slow
    }
  }

  func timestampBody(_ range: Range<Int>) -> Body<Timestamp> {
    let slow = body(Timestamp.self, range)
    switch (root, steps.count) {
    case (.variable(let root), 1):
      let first = steps[0]
      return { frame throws(EvaluationError) in
        if root < frame.variables.count,
          let result: Timestamp = Path.read(frame.variables[root], first)
        {
          return result
        }
        return try slow(&frame)
      }
    case (.variable(let root), 2):
      let (first, second) = (steps[0], steps[1])
      return { frame throws(EvaluationError) in
        if root < frame.variables.count,
          let result: Timestamp = Path.read(frame.variables[root], first, second)
        {
          return result
        }
        return try slow(&frame)
      }
    case (.local(let root), 1):
      let first = steps[0]
      return { frame throws(EvaluationError) in
        if let result: Timestamp = Path.read(frame.locals[root], first) { return result }
        return try slow(&frame)
      }
    default: return slow
    }
  }

  /// Compares a text in its place, without taking a copy of it.
  func equals(_ text: String, isNegated: Bool, _ range: Range<Int>) -> Body<Bool> {
    let slow = body(String.self, range)
    let first = steps.first
    switch (root, steps.count, first) {
    case (.variable(let root), 1, let first?):
      return { frame throws(EvaluationError) in
        if root < frame.variables.count,
          let isEqual = Path.compare(frame.variables[root], first, text)
        {
          return isEqual != isNegated
        }
        return Text.equal(try slow(&frame), text) != isNegated
      }
    case (.local(let root), 1, let first?):
      return { frame throws(EvaluationError) in
        if let isEqual = Path.compare(frame.locals[root], first, text) {
          return isEqual != isNegated
        }
        return Text.equal(try slow(&frame), text) != isNegated
      }
    default:
      return { frame throws(EvaluationError) in Text.equal(try slow(&frame), text) != isNegated }
    }
  }

  // MARK: Reading

  /// Any type and any length of path, with every error told.
  func body<Result: Representable>(_ type: Result.Type, _ range: Range<Int>) -> Body<Result> {
    let boxed = body(range)
    return { frame throws(EvaluationError) in
      let value = try boxed(&frame)
      guard let result = Result.read(value) else { throw Result.mismatch(value).at(range) }
      return result
    }
  }

  @inline(__always)
  private static func read<Result: Representable>(_ value: Value, _ step: Step) -> Result? {
    guard case .object(let object) = value, object.storage.type === step.type,
      step.slot < object.storage.slots.count, let field = object.storage.slots[step.slot]
    else { return nil }
    return Result.read(field)
  }

  @inline(__always)
  private static func read<Result: Representable>(
    _ value: Value, _ first: Step, _ second: Step
  ) -> Result? {
    guard case .object(let object) = value, object.storage.type === first.type,
      first.slot < object.storage.slots.count, let field = object.storage.slots[first.slot]
    else { return nil }
    return read(field, second)
  }

  @inline(__always)
  private static func compare(_ value: Value, _ step: Step, _ text: String) -> Bool? {
    guard case .object(let object) = value, object.storage.type === step.type,
      step.slot < object.storage.slots.count,
      case .string(let field)? = object.storage.slots[step.slot]
    else { return nil }
    return Text.equal(field, text)
  }
}
