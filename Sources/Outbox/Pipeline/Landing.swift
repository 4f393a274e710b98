import Storage

/// A shipment that is back, with what follows from how it went.
struct Landing: Sendable {
  let shipment: Shipment
  let outcome: DeliveryOutcome
  /// Why another sink is to be told; nil when none is.
  let failover: Failover.Reason?

  var recorded: RecordedOutcome {
    switch shipment.subject {
    case .delivery(let id): RecordedOutcome(outcome, of: id)
    case .digest(let key): RecordedOutcome(outcome, ofDigest: key)
    }
  }

  /// Whether nobody will be told through this sink.
  var isDead: Bool {
    if case .dead = outcome { true } else { false }
  }
}
