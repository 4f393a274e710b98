public import Civil
public import Model

/// An alert that no sink took before its window closed.
public struct UntoldAlert: Hashable, Sendable {
  /// The alert's key.
  public let key: AlertKey
  /// Which order.
  public let order: OrderRef
  /// Which rule.
  public let rule: String
  /// Which stage.
  public let stage: String
  /// The earliest plausible close, as it was known when the alert was raised.
  public let closes: Moment

  /// Creates one as a store would hand it out.
  public init(
    key: AlertKey, order: OrderRef, rule: String, stage: String, closes: Moment
  ) {
    self.key = key
    self.order = order
    self.rule = rule
    self.stage = stage
    self.closes = closes
  }
}
