public import Civil

/// What became of an attempt to deliver, or of a delivery before its attempt.
public enum DeliveryOutcome: Hashable, Sendable {
  /// The sink took it.
  case delivered
  /// It failed for now, and is to be tried again.
  case retry(at: Moment, reason: String)
  /// It was not tried, and waits on: quiet hours, for one.
  case held(until: Moment, reason: String)
  /// It is given up.
  case dead(reason: String)
  /// It was not tried, because it is no longer true.
  case cancelled(reason: String)
}
