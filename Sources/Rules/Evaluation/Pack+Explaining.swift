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
    let judge = Judge(order, pack: compiled, at: now)
    return judge.pack.rules.map { rule in
      judge.explanation(of: rule, verdict: judge.verdict(on: rule), sources: cited(rule.sources))
    }
  }
}
