public import Civil

extension Digest {
  /// Something that a person has hushed and that closes soon all the same.
  public struct HushLine: Hashable, Sendable, Codable {
    /// Which order.
    public var order: OrderRef
    /// What the rule is called.
    public var ruleTitle: Texts
    /// Since when it is hushed.
    public var since: Moment
    /// Who hushed it.
    public var author: String
    /// The earliest plausible close.
    public var closes: Moment

    /// Creates a line.
    public init(
      order: OrderRef, ruleTitle: Texts, since: Moment, author: String, closes: Moment
    ) {
      self.order = order
      self.ruleTitle = ruleTitle
      self.since = since
      self.author = author
      self.closes = closes
    }
  }
}
