import Civil
import Sinks
import Storage

extension DeliveryOutcome {
  /// What becomes of a shipment whose attempt failed.
  ///
  /// - Parameters:
  ///   - error: What the sink said.
  ///   - shipment: The shipment with the attempts made before this one.
  ///   - latest: When it is to be tried again at the latest; nil for when its turn comes.
  ///   - now: The moment of the failure.
  init(
    after error: SinkError, of shipment: Shipment, noLaterThan latest: Moment? = nil,
    at now: Moment
  ) {
    switch error.kind {
    case .permanent, .gone:
      self = .dead(reason: error.message)
    case .temporary(let retryAfter):
      let attempts = shipment.attempts + 1
      let next = RetrySchedule.next(
        afterAttempts: attempts, seed: shipment.seed, retryAfter: retryAfter,
        closes: shipment.safeCloses, at: now)
      guard let next else {
        self = .dead(reason: "\(error.message) (gave up after \(attempts) attempts)")
        return
      }
      let moment = latest.map { max(now + Length(seconds: 1), min(next, $0)) } ?? next
      self = .retry(at: moment, reason: error.message)
    }
  }
}
