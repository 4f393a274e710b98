import Civil
import Model

/// Whether the buyer can still lose money, told from an order's facts alone, without any pack.
///
/// In plain words: money was paid, or the parcel was sent or is protected, and no fact says why
/// nobody need watch any more. Such a fact is
/// - that the money came back, or the order was cancelled or closed;
/// - that the dispute came to an outcome which nobody can improve by being in time: it was decided,
///   or a proposed solution was chosen, not before the dispute that is open was opened;
/// - that the buyer confirmed receipt, where the era knows no claim after that.
///
/// Money that was promised, by the seller or the platform, is not back yet. Goods in hand are not
/// confirmed yet.
struct Stake {
  private let events: [Event]
  private let zone: Zone

  init(_ order: Order, zone: Zone, at now: Moment) {
    self.zone = zone
    events = order.events.filter { ($0.at?.earliest(in: zone) ?? .earliest) <= now }
  }

  func isOpen(claimsAfterConfirming: Bool) -> Bool {
    guard has("paid") || has("shipped") || has("protection-set") else { return false }
    if has("refunded") || has("cancelled") || has("closed") { return false }
    if has("confirmed"), !claimsAfterConfirming { return false }
    return !["decided", "solution-chosen"].contains { kind in
      latest(kind).map { $0 >= latest("dispute-opened") ?? .earliest } ?? false
    }
  }

  private func has(_ kind: String) -> Bool { events.contains { $0.kind.rawValue == kind } }

  private func latest(_ kind: String) -> Moment? {
    events.filter { $0.kind.rawValue == kind }.map { $0.at?.earliest(in: zone) ?? .earliest }.max()
  }
}
