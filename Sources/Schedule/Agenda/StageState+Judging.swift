public import Civil
public import Model
public import Rules

extension StageState {
  /// What has become of a window's stages, in the order of the rule's ladder.
  ///
  /// - Parameters:
  ///   - window: The window.
  ///   - rule: Its rule.
  ///   - order: Its order.
  ///   - pack: The pack of the rule.
  ///   - ledger: What was told of the order.
  ///   - hushes: What was said to alerts, of this order or others.
  ///   - now: The moment to judge at.
  /// - Returns: One state a stage.
  public static func all(
    of window: Window, rule: Rule, order: Order, under pack: Pack, ledger: [LedgerEntry],
    hushes: [StandingHush] = [], at now: Moment
  ) -> [StageState] {
    let pass = WindowPass(
      WindowPlan(window, rule: rule, order: order.ref, ledger: Ledger(ledger)), rule: rule,
      order: order, pack: pack, move: nil, hushes: Hushes(hushes, for: order), at: now)
    return pass.plan.slots.map { StageState($0, in: pass) }
  }

  private init(_ slot: WindowPlan.Slot, in pass: WindowPass) {
    if let prospect = pass.prospects.first(where: { $0.slot.position == slot.position }) {
      self = pass.plan.wasOverBeforeKnown(pass.order) ? .superseded : StageState(prospect, pass.now)
      return
    }
    let wasRaised = pass.plan.told.contains {
      $0.state == .raised && Stage.position(named: $0.stage) == slot.position
    }
    guard wasRaised else {
      self = .superseded
      return
    }
    self = pass.hushing(of: slot).isAcknowledged(at: pass.now) ? .acknowledged : .raised
  }

  private init(_ prospect: WindowPass.Prospect, _ now: Moment) {
    let due = max(prospect.slot.at, now)
    if prospect.hushing.isAcknowledged(at: due) {
      self = .acknowledged
    } else {
      self = prospect.hushing.isActive(at: due) ? .held : .pending
    }
  }
}
