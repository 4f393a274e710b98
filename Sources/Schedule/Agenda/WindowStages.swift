public import Model
public import Rules

/// What the ledger says of one window, as the agenda reads it.
public struct WindowStages {
  /// The ledger's entries of this window.
  public let told: [LedgerEntry]
  /// True when the window had closed before the order was known, so that nothing is told of it.
  public let wasOverBeforeKnown: Bool

  /// Looks a window up in a ledger.
  public init(_ window: Window, rule: Rule, order: Order, ledger: [LedgerEntry]) {
    let plan = WindowPlan(window, rule: rule, ledger: Ledger(ledger))
    told = plan.told
    wasOverBeforeKnown = plan.wasOverBeforeKnown(order)
  }
}
