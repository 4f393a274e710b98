import CEL
public import Civil
public import Model

extension Pack {
  /// What every rule says of an order, as far as it is known at a moment.
  ///
  /// Only the events' own moments are compared with `now`; no condition reads the clock.
  ///
  /// - Parameters:
  ///   - order: The order; whether it is this pack's is the caller's question.
  ///   - account: What is known of the buyer beyond the order; only guards ask for it.
  ///   - now: Events dated later do not count yet.
  /// - Returns: One verdict a rule, when the next fact begins to count, and the steps taken
  ///   against which a guard speaks.
  public func assess(
    _ order: Order, account: Account = Account(), at now: Moment
  ) -> Assessment {
    let judge = Judge(order, pack: compiled, at: now)
    return Assessment(
      verdicts: judge.pack.rules.map { (rule: $0, verdict: judge.verdict(on: $0)) },
      nextEventAt: judge.facts.nextEventAt,
      steps: judge.pack.stepsTaken(by: order, judge.facts, account))
  }

  /// Whether a dispute is open, by the pack's value `disputed`.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - now: Events dated later do not count yet.
  /// - Returns: False where the pack has no such value or it cannot be computed.
  public func isDisputeOpen(_ order: Order, at now: Moment) -> Bool {
    let pack = compiled
    guard let slot = pack.slot(of: CompiledPack.disputed) else { return false }
    return Judge(order, pack: pack, for: pack.disputeUsage, at: now).frames.contains { frame in
      guard case .bool(let isOpen) = frame.variables[slot] else { return false }
      return isOpen
    }
  }
}
