public import Civil
public import Model
public import Rules

extension Agenda {
  /// What is due for an order under a pack, and when to look again.
  ///
  /// The one place where "what is due" is decided: the daemon, forecasts, explanations and the
  /// packs' own tests all call it. It depends on its arguments alone.
  ///
  /// - Parameters:
  ///   - order: The order with its events.
  ///   - pack: The pack that judges it.
  ///   - ledger: What was already told of this order, in any order.
  ///   - account: What is known of the buyer's other orders; only guards ask for it.
  ///   - hushes: What was said to alerts, of this order or others, also what has ended.
  ///   - now: The moment to judge at.
  public init(
    for order: Order, under pack: Pack, ledger: [LedgerEntry], account: Account = Account(),
    hushes: [StandingHush] = [], at now: Moment
  ) {
    let assessment = pack.assess(order, account: account, at: now)
    let book = Ledger(ledger)
    let hushes = Hushes(hushes, for: order)
    self.init(due: [], entries: [], wakeAt: assessment.nextEventAt)
    for (rule, verdict) in assessment.verdicts {
      switch verdict {
      case .quiet: continue
      case .failed(let reason):
        raise(failure: reason, of: rule, order, pack, book, hushes, at: now)
      case .applies(let window):
        let plan = WindowPlan(window, rule: rule, order: order.ref, ledger: book)
        let move = Move(of: plan, rule: rule, ledger: book, at: now)
        guard move != nil || !plan.wasOverBeforeKnown(order) else { continue }
        add(
          WindowPass(
            plan, rule: rule, order: order, pack: pack, move: move, hushes: hushes, at: now))
      }
    }
    for spoken in assessment.steps { raise(spoken, of: order, pack, book, hushes, at: now) }
  }

  /// Raises a failure once, and never over a hush: while the rule fails nobody knows which stage
  /// is the last, so the end of the hush is when it must speak, however it was hushed.
  private mutating func raise(
    failure reason: String, of rule: Rule, _ order: Order, _ pack: Pack, _ ledger: Ledger,
    _ hushes: Hushes, at now: Moment
  ) {
    guard ledger.entries(rule: rule.id, revision: 0).isEmpty else { return }
    raise(
      Alert(
        key: AlertKey(order: order.ref, rule: rule.id, revision: 0, stage: Agenda.failureStage),
        at: now, order: order, pack: pack.id, zone: pack.zone.name, rule: rule.id,
        stage: Agenda.failureStage, level: .warning, subject: .failure(reason), advice: "",
        ruleTitle: rule.title, adviceText: nil, ifMissed: rule.ifMissed, sources: rule.sources),
      unlessHushed: hushes)
  }

  /// Raises a failure, or has it looked at again when the hush ends.
  mutating func raise(_ failure: Alert, unlessHushed hushes: Hushes) {
    let release = hushes.hushing(of: failure).release(from: failure.at)
    if release == failure.at {
      raise(failure, revision: 0)
    } else {
      wake(at: release)
    }
  }

  /// The stage name of a rule that could not be judged.
  public static let failureStage = "error"
  /// The stage name of a step already taken that a guard speaks against.
  public static let stepStage = "step"
  /// The stage name of a correction: the window's close is not the one told before.
  public static let correctionStage = "moved"

  mutating func raise(_ alert: Alert, revision: Int64) {
    due.append(alert)
    entries.append(
      LedgerEntry(
        key: alert.key, rule: alert.rule, revision: revision, stage: alert.stage, state: .raised,
        at: alert.at, repetition: alert.repetition))
  }

  mutating func wake(at moment: Moment?) {
    guard let moment else { return }
    wakeAt = min(wakeAt ?? moment, moment)
  }
}
