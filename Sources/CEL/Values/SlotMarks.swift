/// What conditions ask of the first slots of an object, one bit each, so that several of them
/// are answered by one comparison.
struct SlotMarks: Sendable {
  /// Slots that hold a value.
  private(set) var present: UInt64 = 0
  /// Slots that hold a bool.
  private(set) var bools: UInt64 = 0
  /// Slots that hold `true`.
  private(set) var trues: UInt64 = 0

  init(_ slots: [Value?]) {
    for slot in 0..<min(slots.count, UInt64.bitWidth) {
      guard let value = slots[slot] else { continue }
      let bit = SlotMarks.bit(slot)
      present |= bit
      guard case .bool(let isTrue) = value else { continue }
      bools |= bit
      if isTrue { trues |= bit }
    }
  }

  /// Zero for slots beyond the first 64, which have no marks.
  static func bit(_ slot: Int) -> UInt64 { 1 << UInt64(slot) }
}
