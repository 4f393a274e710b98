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
    (isLocal, root) =
      switch path.root {
      case .variable(let slot): (false, slot)
      case .local(let slot): (true, slot)
      }
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
    if isLocal {
      return read(frame.locals[root])
    }
    return root < frame.variables.count ? read(frame.variables[root]) : nil
  }

  @inline(__always)
  private func read<Result: Representable>(_ value: Value) -> Result? {
    switch depth {
    case 0: return Result.read(value)
    case 1: return Spot.read(value, first)
    default:
      guard case .object(let object) = value, first.type == ObjectIdentifier(object.storage.type),
        first.slot < object.storage.slots.count,
        case .object(let inner)? = object.storage.slots[first.slot],
        second.type == ObjectIdentifier(inner.storage.type),
        second.slot < inner.storage.slots.count, let field = inner.storage.slots[second.slot]
      else { return nil }
      return Result.read(field)
    }
  }

  @inline(__always)
  private static func read<Result: Representable>(_ value: Value, _ step: Step) -> Result? {
    guard case .object(let object) = value, step.type == ObjectIdentifier(object.storage.type),
      step.slot < object.storage.slots.count, let field = object.storage.slots[step.slot]
    else { return nil }
    return Result.read(field)
  }

  /// Whether the last field is there; nil as above.
  @inline(__always)
  func isPresent(_ frame: Frame) -> Bool? {
    if isLocal {
      return isPresent(frame.locals[root])
    }
    return root < frame.variables.count ? isPresent(frame.variables[root]) : nil
  }

  @inline(__always)
  private func isPresent(_ value: Value) -> Bool? {
    if depth == 1 { return Spot.isPresent(value, first) }
    guard depth == 2, case .object(let object) = value,
      first.type == ObjectIdentifier(object.storage.type),
      first.slot < object.storage.slots.count,
      case .object(let inner)? = object.storage.slots[first.slot],
      second.type == ObjectIdentifier(inner.storage.type)
    else { return nil }
    guard second.slot < inner.storage.slots.count else { return false }
    if case .none = inner.storage.slots[second.slot] { return false }
    return true
  }

  @inline(__always)
  private static func isPresent(_ value: Value, _ step: Step) -> Bool? {
    guard case .object(let object) = value, step.type == ObjectIdentifier(object.storage.type)
    else { return nil }
    guard step.slot < object.storage.slots.count else { return false }
    if case .none = object.storage.slots[step.slot] { return false }
    return true
  }

  /// Whether a text there is this one, compared without taking a copy.
  @inline(__always)
  func equals(_ text: String, _ frame: Frame) -> Bool? {
    if isLocal {
      return equals(text, frame.locals[root])
    }
    return root < frame.variables.count ? equals(text, frame.variables[root]) : nil
  }

  @inline(__always)
  private func equals(_ text: String, _ value: Value) -> Bool? {
    guard depth == 1, case .object(let object) = value,
      first.type == ObjectIdentifier(object.storage.type),
      first.slot < object.storage.slots.count,
      case .string(let field)? = object.storage.slots[first.slot]
    else { return nil }
    return Text.equal(field, text)
  }
}
