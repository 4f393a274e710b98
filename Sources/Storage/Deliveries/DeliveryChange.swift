import Civil
import Model

/// What an outcome makes of a delivery's row.
struct DeliveryChange {
  var state = DeliveryState.pending
  var wasTried = true
  var next: Moment?
  var finished: Moment?
  var reason: String?

  init(_ outcome: DeliveryOutcome, at now: Moment) {
    switch outcome {
    case .delivered:
      (state, finished) = (.delivered, now)
    case .retry(let next, let reason):
      (self.next, self.reason) = (next, reason)
    case .held(let next, let reason):
      (wasTried, self.next, self.reason) = (false, next, reason)
    case .dead(let reason):
      (state, finished, self.reason) = (.dead, now, reason)
    case .cancelled(let reason):
      (state, wasTried, finished, self.reason) = (.cancelled, false, now, reason)
    }
    if reason?.isEmpty == true { reason = "no reason given" }
  }
}
