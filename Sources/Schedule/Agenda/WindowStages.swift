public import Model
public import Rules

/// What the ledger says of one window, as the agenda reads it.
public struct WindowStages {
  /// The ledger's entries of this window's stages; what was set aside while the window stood
  /// elsewhere is not among them.
  public let told: [LedgerEntry]
  /// The correction that announced this window's close, when there was one.
  public let correction: LedgerEntry?
  /// True when the window had closed before the order was known, so that nothing is told of it.
  public let wasOverBeforeKnown: Bool

  /// Looks a window up in a ledger.
  public init(_ window: Window, rule: Rule, order: Order, ledger: [LedgerEntry]) {
    let plan = WindowPlan(window, rule: rule, order: order.ref, ledger: Ledger(ledger))
    told = plan.told
    correction = plan.correction.flatMap { $0.state == .raised ? $0 : nil }
    wasOverBeforeKnown = plan.wasOverBeforeKnown(order)
  }
}
