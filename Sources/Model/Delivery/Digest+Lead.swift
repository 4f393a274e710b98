public import Civil

extension Digest {
  /// How much time a delivered alert left for acting.
  public struct Lead: Hashable, Sendable, Codable {
    /// Which order.
    public var order: OrderRef
    /// What the rule is called.
    public var ruleTitle: Texts
    /// From the first confirmed delivery to the earliest plausible close, in seconds; negative
    /// where the close came first.
    public var seconds: Int64

    /// Creates a lead from its length.
    public init(order: OrderRef, ruleTitle: Texts, length: Length) {
      self.order = order
      self.ruleTitle = ruleTitle
      seconds = length.seconds
    }

    /// The lead as a length.
    public var length: Length { Length(seconds: seconds) }
  }
}
