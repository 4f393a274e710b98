public import Civil

extension Digest {
  /// A delivery that was given up.
  public struct DeadLine: Hashable, Sendable, Codable {
    /// Which order.
    public var order: OrderRef
    /// What the rule is called.
    public var ruleTitle: Texts
    /// The name of the sink that failed.
    public var sink: String
    /// Why it was given up.
    public var reason: String
    /// When it was given up.
    public var at: Moment

    /// Creates a line.
    public init(
      order: OrderRef, ruleTitle: Texts, sink: String, reason: String, at: Moment
    ) {
      self.order = order
      self.ruleTitle = ruleTitle
      self.sink = sink
      self.reason = reason
      self.at = at
    }
  }
}
