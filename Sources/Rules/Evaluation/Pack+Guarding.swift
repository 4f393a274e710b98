public import Civil
public import Model

extension Pack {
  /// The guards that speak against a step that is about to be taken, in the pack's order.
  ///
  /// - Parameters:
  ///   - step: What is about to happen; its `at` is the moment of the step, nil for now.
  ///   - order: The order; what it says of later moments does not count.
  ///   - account: What is known of the buyer beyond the order.
  ///   - now: The moment at which it is asked.
  /// - Returns: Nothing where nothing speaks against it.
  public func guards(
    against step: Event, of order: Order, account: Account = Account(), at now: Moment
  ) -> [SpokenGuard] {
    let pack = compiled
    guard pack.guards.contains(where: { $0.steps.contains(step.kind) }) else { return [] }
    var step = step
    step.at = step.at ?? .moment(now)
    let moment = step.at?.latest(in: zone) ?? now
    let facts = Facts(order, zone: zone, at: moment).before(step)
    return GuardJudge(
      order, facts, step: step, reason: step.claimReason, account, pack, pack.kitUsage
    ).spoken(against: step, among: pack.guards)
  }
}

extension CompiledPack {
  /// Earlier steps were told of when they were taken; each costs a judgement of its own.
  private static let mostSteps = 8

  /// The latest steps already taken against which a guard speaks that knows what to do afterwards.
  func stepsTaken(by order: Order, _ facts: Facts, _ account: Account) -> [SpokenGuard] {
    var spoken: [SpokenGuard] = []
    let steps = facts.events.filter { $0.at != nil && stepGuards[$0.kind] != nil }
    for step in steps.suffix(CompiledPack.mostSteps) {
      guard let asked = stepGuards[step.kind] else { continue }
      let judge = GuardJudge(
        order, facts.before(step), step: step, reason: step.claimReason, account, self, asked.usage)
      for guarding in judge.spoken(against: step, among: asked.guards)
      where !spoken.contains(where: { $0.isSame(as: guarding) }) {
        spoken.append(guarding)
      }
    }
    return spoken
  }

  func slot(of value: String) -> Int? {
    values.firstIndex { $0.name == value }.map { 1 + constants.count + $0 }
  }
}

extension Event {
  /// The reason of the dispute that this step opens or edits.
  fileprivate var claimReason: String? {
    kind.rawValue.hasPrefix("dispute-") ? reason : nil
  }
}

extension SpokenGuard {
  /// One fact that was told twice is one step.
  fileprivate func isSame(as other: SpokenGuard) -> Bool {
    guarding.id == other.guarding.id && step.at == other.step.at
  }
}
