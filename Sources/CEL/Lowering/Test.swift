/// Flags and presences of one object, or a flag that is a variable, that must all be as wanted.
///
/// The marks of the object decide it by comparing bits, however many slots are asked for.
struct Test: Sendable {
  private let isLocal: Bool
  private let root: Int
  private let depth: Int
  private let type: ObjectIdentifier
  private let slot: Int
  private let innerType: ObjectIdentifier
  private var present = Wanted()
  private var trues = Wanted()

  /// Bits and what each must be.
  private struct Wanted: Sendable {
    var mask: UInt64 = 0
    var bits: UInt64 = 0

    func contradicts(_ other: Wanted) -> Bool { (bits ^ other.bits) & mask & other.mask != 0 }

    mutating func negate() { bits ^= mask }

    mutating func add(_ other: Wanted) {
      mask |= other.mask
      bits |= other.bits
    }
  }

  /// A test of one flag or presence, perhaps negated; nil for any other condition.
  init?(_ node: Checked, _ types: TypeVariables, negated isNegated: Bool = false) {
    switch node.kind {
    case .not(let operand): self.init(operand, types, negated: !isNegated)
    case .has(let operand, let name):
      guard case .object(let type) = types.resolve(operand.type), let slot = type.slot(of: name),
        let path = Path(operand)
      else { return nil }
      self.init(path.appending(slot, of: type))
      present = Wanted(mask: trues.mask, bits: isNegated ? 0 : trues.mask)
      trues = Wanted()
    case .variable, .local, .field:
      guard types.resolve(node.type) == .bool, let path = Path(node) else { return nil }
      self.init(path)
      if isNegated { trues.negate() }
    default: return nil
    }
  }

  /// Nil for paths of more than two fields and for slots without marks.
  private init?(_ path: Path) {
    guard path.steps.count <= 2, path.steps.last.map({ $0.slot < UInt64.bitWidth }) ?? true else {
      return nil
    }
    (isLocal, root) = path.root.place
    depth = path.steps.count
    // The types live as long as the path, which is kept for the slow way.
    type = ObjectIdentifier(path.steps.first?.type ?? Test.untyped)
    innerType = ObjectIdentifier(path.steps.last?.type ?? Test.untyped)
    slot = path.steps.first?.slot ?? 0
    let bit = SlotMarks.bit(path.steps.last?.slot ?? 0)
    trues = Wanted(mask: bit, bits: bit)
  }

  private static let untyped = ObjectType("", fields: [])

  /// Both tests in one; nil unless they ask the same object and do not contradict each other.
  func merged(with other: Test) -> Test? {
    guard depth > 0, depth == other.depth, isLocal == other.isLocal, root == other.root,
      type == other.type, innerType == other.innerType, depth == 1 || slot == other.slot,
      !present.contradicts(other.present), !trues.contradicts(other.trues)
    else { return nil }
    var both = self
    both.present.add(other.present)
    both.trues.add(other.trues)
    return both
  }

  /// Nil if anything is unusual, for the slow way to say what.
  @inline(__always)
  func outcome(_ frame: Frame) -> Bool? {
    if isLocal { return outcome(frame.locals[root]) }
    return root < frame.variables.count ? outcome(frame.variables[root]) : nil
  }

  @inline(__always)
  private func outcome(_ value: Value) -> Bool? {
    guard depth > 0 else {
      guard case .bool(let flag) = value else { return nil }
      return flag == (trues.bits != 0)
    }
    guard case .object(let object) = value, type == ObjectIdentifier(object.storage.type) else {
      return nil
    }
    if depth == 1 { return outcome(object.storage.marks) }
    guard slot < object.storage.slots.count,
      case .object(let inner)? = object.storage.slots[slot],
      innerType == ObjectIdentifier(inner.storage.type)
    else { return nil }
    return outcome(inner.storage.marks)
  }

  /// One that is not as wanted decides, whatever the others hold.
  @inline(__always)
  private func outcome(_ marks: SlotMarks) -> Bool? {
    let wrong =
      (marks.present ^ present.bits) & present.mask
      | (marks.trues ^ trues.bits) & trues.mask & marks.bools
    if wrong != 0 { return false }
    return trues.mask & ~marks.bools == 0 ? true : nil
  }
}
