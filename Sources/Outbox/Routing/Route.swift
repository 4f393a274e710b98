public import Model
public import Rules

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
  /// What else must hold; nil for nothing else.
  public var when: AlertCondition?
  /// The names of the sinks it leads to.
  public var sinks: [String]

  /// Creates a route; what is left empty takes everything.
  public init(
    levels: [Level] = [], platforms: [String] = [], tags: [String] = [], accounts: [String] = [],
    when: AlertCondition? = nil, to sinks: [String]
  ) {
    self.levels = levels
    self.platforms = platforms
    self.tags = tags
    self.accounts = accounts
    self.when = when
    self.sinks = sinks
  }

  /// Whether an alert takes this route.
  ///
  /// - Parameters:
  ///   - alert: What is to be told; its level, tags and order decide.
  ///   - order: The order as it is known now, for `when`.
  /// - Returns: True too when `when` cannot be judged: in doubt it is told.
  public func takes(_ alert: Alert, of order: Order) -> Bool {
    (levels.isEmpty || levels.contains(alert.level))
      && (platforms.isEmpty || platforms.contains(alert.order.platform))
      && (accounts.isEmpty || accounts.contains(alert.order.account))
      && (tags.isEmpty || alert.tags.contains(where: tags.contains))
      && (when?.holds(for: alert, of: order) ?? true)
  }
}
