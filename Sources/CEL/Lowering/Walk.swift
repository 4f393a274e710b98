/// The loop of a macro: binds each element to the macro's variables.
struct Walk: Sendable {
  let source: Body<Value>
  /// One slot (element or key) or two (index and element, or key and value).
  let slots: [Int]
  /// Steps for one round, from the size of the macro's body.
  let cost: Int
  let range: Range<Int>

  /// Calls the step for each element until it returns false.
  @inline(__always)
  func forEach(
    _ frame: inout Frame, _ step: (inout Frame) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) {
    switch try source(&frame) {
    case .list(let values):
      try check(values.count, frame)
      try walk(values, &frame, step)
    case .map(let map):
      try check(map.count, frame)
      for (key, value) in map.entries {
        try frame.spend(cost)
        frame.locals[slots[0]] = key
        if slots.count == 2 { frame.locals[slots[1]] = value }
        if try !step(&frame) { return }
      }
    case let other:
      throw EvaluationError(
        "only lists and maps have elements (got '\(other.celType)'); pass one", range: range)
    }
  }

  /// Lends each element to its local: a copy without a count, gone before the list is.
  @inline(__always)
  private func walk(
    _ values: [Value], _ frame: inout Frame,
    _ step: (inout Frame) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) {
    let slot = slots[slots.count - 1]
    guard let local = frame.locals.baseAddress?.advanced(by: slot) else { return }
    local.pointee = .null
    defer { local.initialize(to: .null) }
    try values.withUnsafeBufferPointer { values throws(EvaluationError) in
      for index in values.indices {
        try frame.spend(cost)
        if slots.count == 2 { frame.locals[slots[0]] = .int(Int64(index)) }
        if let element = values.baseAddress?.advanced(by: index) {
          UnsafeMutableRawPointer(local).copyMemory(
            from: element, byteCount: MemoryLayout<Value>.size)
        }
        if try !step(&frame) { return }
      }
    }
  }

  private func check(_ count: Int, _ frame: Frame) throws(EvaluationError) {
    let limit = frame.settings.limits.comprehensionSize
    guard count > limit else { return }
    throw EvaluationError(
      "too many elements for a macro (got \(count)); the limit is \(limit)", range: range)
  }
}
