public import Civil
public import Model

/// How much there is of everything.
public struct StoreCounts: Hashable, Sendable {
  /// Orders that are watched.
  public var watched = 0
  /// Orders that are no longer told by anything.
  public var withdrawn = 0
  /// Deliveries that wait for their next attempt, alone or in a digest.
  public var pending = 0
  /// Deliveries that a sink took.
  public var delivered = 0
  /// Deliveries that were given up.
  public var dead = 0
  /// Deliveries that were no longer true.
  public var cancelled = 0
  /// Digests that wait for their next attempt.
  public var pendingDigests = 0
  /// Digests that were given up; their members count as dead deliveries too.
  public var deadDigests = 0
  /// When an order is to be judged next.
  public var nextWake: Moment?
  /// Which order that is.
  public var nextWakeOrder: OrderRef?
  /// When a delivery or digest is to be tried next.
  public var nextAttempt: Moment?

  /// Nothing at all.
  public init() {}
}
