import CEL

/// The values of `PackFacts` as somebody reads them who writes the conditions by hand.
struct PackValues {
  let values: [Value]

  func fact(_ kind: PackFacts.Kind) -> ObjectValue? {
    guard case .object(let order) = values[0] else { return nil }
    return order.slots[kind.rawValue]?.objectValue
  }

  func has(_ kind: PackFacts.Kind) -> Bool {
    guard case .object(let order) = values[0] else { return false }
    return order.slots[kind.rawValue] != nil
  }

  func at(_ kind: PackFacts.Kind) -> Timestamp? { fact(kind)?.slots[0]?.timestampValue }
  func until(_ kind: PackFacts.Kind) -> Timestamp? { fact(kind)?.slots[1]?.timestampValue }

  func isAfter(_ kind: PackFacts.Kind, _ start: Timestamp) -> Bool {
    guard let at = at(kind) else { return false }
    return at >= start
  }

  /// When the protection ends that the parameters promise from dispatch on.
  var guaranteed: Timestamp? {
    guard let length = values[1].objectValue?.slots[0]?.durationValue, let at = at(.shipped) else {
      return nil
    }
    return Timestamp(
      seconds: at.seconds + length.seconds, nanoseconds: at.nanoseconds + length.nanoseconds)
  }

  var settled: Bool { values[2].boolValue ?? false }
  var cancelledDispute: Bool { values[3].boolValue ?? false }
  var claimStart: Timestamp { values[4].timestampValue ?? Timestamp(seconds: 0) }
  var resolved: Bool { values[5].boolValue ?? false }
  var extended: Bool { values[6].boolValue ?? false }
  var edited: Bool { values[7].boolValue ?? false }
}
