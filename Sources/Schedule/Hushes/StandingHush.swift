public import Civil
public import Model
public import Rules

/// What a person said to alerts, ready to be asked whether it is about one.
public struct StandingHush: Hashable, Sendable {
  /// What was said.
  public let hush: Hush
  /// The condition that an alert must meet besides; nil where there is none, or none that can be
  /// asked.
  public let condition: AlertCondition?

  /// Compiles the condition, if there is one.
  ///
  /// A condition that does not compile hides nothing: whoever wrote it cannot have meant all.
  ///
  /// - Parameters:
  ///   - hush: What was said.
  ///   - zones: Where the zones that the condition names are looked up.
  public init(_ hush: Hush, zones: ZoneDatabase) {
    self.hush = hush
    condition = hush.condition.flatMap { try? AlertCondition($0, zones: zones) }
  }

  /// Whether it may be about alerts of this order.
  ///
  /// What is of no order, no rule and no condition would be about everything; it is about nothing.
  func concerns(_ order: OrderRef) -> Bool {
    if let own = hush.order { return own == order }
    return hush.condition != nil || hush.rule != nil
  }

  /// Whether it is about an alert of its order, apart from when it counts.
  ///
  /// - Parameters:
  ///   - alert: The alert, told or to come.
  ///   - revision: The revision that the alert's window goes by in the ledger.
  ///   - order: The alert's order.
  /// - Returns: False where the condition cannot be judged.
  func covers(_ alert: Alert, revision: Int64, of order: Order) -> Bool {
    guard hush.rule.map({ $0 == alert.rule }) ?? true,
      hush.stage.map({ $0 == alert.stage }) ?? true,
      hush.revision.map({ abs($0 - revision) <= Ledger.sameWindow }) ?? true
    else { return false }
    guard hush.condition != nil else { return true }
    return condition?.answer(for: alert, of: order) == .yes
  }
}
