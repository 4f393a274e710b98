public import Civil
public import Model

extension Pack {
  /// What every rule says of an order, as far as it is known at a moment.
  ///
  /// Only the events' own moments are compared with `now`; no condition reads the clock.
  ///
  /// - Parameters:
  ///   - order: The order; whether it is this pack's is the caller's question.
  ///   - now: Events dated later do not count yet.
  /// - Returns: One verdict a rule, and when the next fact begins to count.
  public func assess(_ order: Order, at now: Moment) -> Assessment {
    let judge = Judge(order, pack: self, at: now)
    return Assessment(
      verdicts: rules.map { (rule: $0, verdict: judge.verdict(on: $0)) },
      nextEventAt: judge.facts.nextEventAt)
  }
}
