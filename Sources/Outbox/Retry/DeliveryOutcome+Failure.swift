public import Civil
public import Model
public import Sinks
public import Storage

extension DeliveryOutcome {
  /// What becomes of a delivery whose attempt failed.
  ///
  /// - Parameters:
  ///   - error: What the sink said.
  ///   - delivery: The delivery with the attempts made before this one.
  ///   - now: The moment of the failure.
  public init(after error: SinkError, of delivery: Delivery, at now: Moment) {
    switch error.kind {
    case .permanent, .gone:
      self = .dead(reason: error.message)
    case .temporary(let retryAfter):
      let attempts = delivery.attempts + 1
      let next = RetrySchedule.next(
        afterAttempts: attempts, seed: UInt64(bitPattern: delivery.id), retryAfter: retryAfter,
        closes: delivery.alert.window?.safeCloses, at: now)
      self =
        if let next {
          .retry(at: next, reason: error.message)
        } else {
          .dead(reason: "\(error.message) (gave up after \(attempts) attempts)")
        }
    }
  }
}
