public import Model

/// Which alerts go to which sinks.
public struct Route: Hashable, Sendable {
  /// The levels it takes; empty for all.
  public var levels: [Level]
  /// The platforms it takes; empty for all.
  public var platforms: [String]
  /// The tags of which an order must bear one; empty for all orders.
  public var tags: [String]
  /// The accounts it takes; empty for all.
  public var accounts: [String]
  /// The names of the sinks it leads to.
  public var sinks: [String]

  /// Creates a route; what is left empty takes everything.
  public init(
    levels: [Level] = [], platforms: [String] = [], tags: [String] = [], accounts: [String] = [],
    to sinks: [String]
  ) {
    self.levels = levels
    self.platforms = platforms
    self.tags = tags
    self.accounts = accounts
    self.sinks = sinks
  }

  /// Whether an alert takes this route.
  public func takes(_ alert: Alert) -> Bool {
    (levels.isEmpty || levels.contains(alert.level))
      && (platforms.isEmpty || platforms.contains(alert.order.platform))
      && (accounts.isEmpty || accounts.contains(alert.order.account))
      && (tags.isEmpty || !Set(tags).isDisjoint(with: alert.tags))
  }
}
