public import Civil

extension Digest {
  /// One close that lies ahead.
  public struct Line: Hashable, Sendable, Codable {
    /// Which order.
    public var order: OrderRef
    /// What was bought.
    public var title: String
    /// What the rule is called.
    public var ruleTitle: Texts
    /// The nominal close.
    public var closes: Moment
    /// The earliest plausible close.
    public var safeCloses: Moment
    /// How loudly the window's next stage will speak.
    public var level: Level
    /// Who must act.
    public var actor: Party

    /// Creates a line.
    public init(
      order: OrderRef, title: String, ruleTitle: Texts, closes: Moment, safeCloses: Moment,
      level: Level, actor: Party
    ) {
      self.order = order
      self.title = title
      self.ruleTitle = ruleTitle
      self.closes = closes
      self.safeCloses = safeCloses
      self.level = level
      self.actor = actor
    }
  }
}
