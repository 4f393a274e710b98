/// Where a short path leads, in plain numbers, so that reading it counts no references.
struct Spot: Sendable {
  private let isLocal: Bool
  private let root: Int
  private let depth: Int
  private let first: Step
  private let second: Step

  private struct Step: Sendable {
    let type: ObjectIdentifier
    let slot: Int
  }

  /// Nil for paths of more than two fields.
  init?(_ path: Path) {
    guard path.steps.count <= 2 else { return nil }
    (isLocal, root) = path.root.place
    depth = path.steps.count
    // The types live as long as the path, which is kept for the slow way.
    let steps = path.steps.map { Step(type: ObjectIdentifier($0.type), slot: $0.slot) }
    let none = Step(type: ObjectIdentifier(Spot.self), slot: -1)
    first = steps.first ?? none
    second = steps.count > 1 ? steps[1] : none
  }

  /// The value there; nil if anything is unusual, for the slow way to say what.
  @inline(__always)
  func read<Result: Representable>(_ frame: Frame) -> Result? {
    look(frame) { Result.read($0) }
  }

  /// Whether a text there is this one, compared without taking a copy; nil as above.
  @inline(__always)
  func equals(_ text: String, _ frame: Frame) -> Bool? {
    look(frame) { value in
      guard case .string(let field) = value else { return nil }
      return Text.equal(field, text)
    }
  }

  /// The elements of a list of the host's, which stay where they are as long as the frame.
  @inline(__always)
  func elements(_ frame: Frame) -> UnsafeBufferPointer<Value>? {
    guard !isLocal else { return nil }
    return look(frame) { value in
      guard case .list(let values) = value else { return nil }
      return values.withUnsafeBufferPointer { $0 }
    }
  }

  @inline(__always)
  private func look<Result>(_ frame: Frame, _ take: (Value) -> Result?) -> Result? {
    if isLocal { return look(frame.locals[root], take) }
    return root < frame.variables.count ? look(frame.variables[root], take) : nil
  }

  @inline(__always)
  private func look<Result>(_ value: Value, _ take: (Value) -> Result?) -> Result? {
    guard depth > 0 else { return take(value) }
    guard case .object(let object) = value, first.type == ObjectIdentifier(object.storage.type),
      first.slot < object.storage.slots.count, let field = object.storage.slots[first.slot]
    else { return nil }
    guard depth > 1 else { return take(field) }
    guard case .object(let inner) = field, second.type == ObjectIdentifier(inner.storage.type),
      second.slot < inner.storage.slots.count, let field = inner.storage.slots[second.slot]
    else { return nil }
    return take(field)
  }
}
