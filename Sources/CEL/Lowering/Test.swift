/// A condition on one short path: a flag or a presence, perhaps negated.
struct Test: Sendable {
  private let spot: Spot
  private let isPresence: Bool
  private let isNegated: Bool

  /// Nil for any other condition.
  init?(_ node: Checked, _ types: TypeVariables) {
    switch node.kind {
    case .not(let operand):
      guard let test = Test(operand, types) else { return nil }
      self.init(test.spot, isPresence: test.isPresence, isNegated: !test.isNegated)
    case .has(let operand, let name):
      guard case .object(let type) = types.resolve(operand.type), let slot = type.slot(of: name),
        let spot = (Path(operand)?.appending(slot, of: type)).flatMap(Spot.init)
      else { return nil }
      self.init(spot, isPresence: true, isNegated: false)
    default:
      guard types.resolve(node.type) == .bool, let spot = Path(node).flatMap(Spot.init) else {
        return nil
      }
      self.init(spot, isPresence: false, isNegated: false)
    }
  }

  private init(_ spot: Spot, isPresence: Bool, isNegated: Bool) {
    self.spot = spot
    self.isPresence = isPresence
    self.isNegated = isNegated
  }

  /// Nil if anything is unusual, for the slow way to say what.
  // Inlined into a loop it would copy the values on its way.
  @inline(never)
  func outcome(_ frame: Frame) -> Bool? {
    let result: Bool? = isPresence ? spot.isPresent(frame) : spot.read(frame)
    return result.map { $0 != isNegated }
  }
}
