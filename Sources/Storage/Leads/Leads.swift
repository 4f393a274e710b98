public import Civil
public import Model

/// How long before their close windows were first told.
public struct Leads: Hashable, Sendable {
  /// The window that was told latest before, or even after, its safe close.
  public struct Worst: Hashable, Sendable {
    /// Which order.
    public let order: OrderRef
    /// Which rule.
    public let rule: String
    /// The earliest plausible close, as it was known when the alert was raised.
    public let closes: Moment
    /// When a sink first took an alert of the window.
    public let toldAt: Moment

    /// Creates a window's lead as a store would hand it out.
    public init(order: OrderRef, rule: String, closes: Moment, toldAt: Moment) {
      self.order = order
      self.rule = rule
      self.closes = closes
      self.toldAt = toldAt
    }

    /// From the first confirmed delivery to the close; negative when it came too late.
    public var lead: Length { closes - toldAt }
  }

  /// How many windows were first told in the time.
  public let count: Int
  /// The worst of them; nil when there is none.
  public let worst: Worst?

  /// Creates the leads as a store would hand them out.
  public init(count: Int, worst: Worst?) {
    self.count = count
    self.worst = worst
  }
}
