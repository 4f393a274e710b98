/// The loop of a macro: binds each element to the macro's variables.
struct Walk: Sendable {
  let source: Body<Value>
  /// Where the source is, if it is a short path.
  let spot: Spot?
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
    if let elements = spot?.elements(frame) { return try walk(elements, &frame, step) }
    let found = try source(&frame)
    // The elements are lent as well; what holds them must not go before the walk ends.
    defer { withExtendedLifetime(found) {} }
    switch found {
    case .list(let values): try walk(values.withUnsafeBufferPointer { $0 }, &frame, step)
    case .map(let map): try walk(map, &frame, step)
    default:
      throw EvaluationError(
        "only lists and maps have elements (got '\(found.celType)'); pass one", range: range)
    }
  }

  @inline(__always)
  private func walk(
    _ map: MapValue, _ frame: inout Frame, _ step: (inout Frame) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) {
    try check(map.count, frame)
    for (key, value) in map.entries {
      try frame.spend(cost)
      frame.locals[slots[0]] = key
      if slots.count == 2 { frame.locals[slots[1]] = value }
      if try !step(&frame) { return }
    }
  }

  /// Lends each element to its local: a copy without a count, gone before the list is.
  @inline(__always)
  private func walk(
    _ values: UnsafeBufferPointer<Value>, _ frame: inout Frame,
    _ step: (inout Frame) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) {
    try check(values.count, frame)
    let slot = slots[slots.count - 1]
    let number = slots.count == 2 ? slots[0] : nil
    guard let local = frame.locals.baseAddress?.advanced(by: slot) else { return }
    local.pointee = .null
    defer { local.initialize(to: .null) }
    for index in values.indices {
      try frame.spend(cost)
      if let number { frame.locals[number] = .int(Int64(index)) }
      if let element = values.baseAddress?.advanced(by: index) {
        UnsafeMutableRawPointer(local).copyMemory(
          from: element, byteCount: MemoryLayout<Value>.size)
      }
      if try !step(&frame) { return }
    }
  }

  @inline(__always)
  private func check(_ count: Int, _ frame: Frame) throws(EvaluationError) {
    let limit = frame.settings.limits.comprehensionSize
    if count > limit { throw tooMany(count, limit) }
  }

  @inline(never)
  private func tooMany(_ count: Int, _ limit: Int) -> EvaluationError {
    EvaluationError(
      "too many elements for a macro (got \(count)); the limit is \(limit)", range: range)
  }
}
