public import Civil
public import Model

extension Pack {
  /// Why every rule says what it says of an order, in the pack's order.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - now: Events dated later do not count yet.
  /// - Returns: One explanation a rule.
  public func explain(_ order: Order, at now: Moment) -> [RuleExplanation] {
    let judge = Judge(order, pack: self, at: now)
    return rules.map { judge.explanation(of: $0, verdict: judge.verdict(on: $0)) }
  }
}
