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
  ///   - now: The moment to judge at.
  public init(
    for order: Order, under pack: Pack, ledger: [LedgerEntry], at now: Moment
  ) {
    let assessment = pack.assess(order, at: now)
    let book = Ledger(ledger)
    self.init(due: [], entries: [], wakeAt: assessment.nextEventAt)
    for (rule, verdict) in assessment.verdicts {
      switch verdict {
      case .quiet: continue
      case .failed(let reason):
        raise(failure: reason, of: rule, order, pack, book, at: now)
      case .applies(let window):
        let plan = WindowPlan(window, rule: rule, ledger: book)
        guard !plan.wasOverBeforeKnown(order) else { continue }
        raise(plan, of: rule, order, pack, at: now)
      }
    }
  }

  private mutating func raise(
    failure reason: String, of rule: Rule, _ order: Order, _ pack: Pack, _ ledger: Ledger,
    at now: Moment
  ) {
    guard ledger.entries(rule: rule.id, revision: 0).isEmpty else { return }
    raise(
      Alert(
        key: AlertKey(order: order.ref, rule: rule.id, revision: 0, stage: Agenda.failureStage),
        at: now, order: order, pack: pack.id, zone: pack.zone.name, rule: rule.id,
        stage: Agenda.failureStage, level: .warning, subject: .failure(reason), advice: "",
        ruleTitle: rule.title, adviceText: nil, ifMissed: rule.ifMissed, sources: rule.sources),
      revision: 0)
  }

  /// The stage name of a rule that could not be judged.
  public static let failureStage = "error"

  private mutating func raise(
    _ plan: WindowPlan, of rule: Rule, _ order: Order, _ pack: Pack, at now: Moment
  ) {
    var due = plan.due(at: now)
    if let latest = due.popLast() {
      for passed in due {
        entries.append(plan.entry(passed, order: order.ref, state: .superseded, at: now))
      }
      raise(
        plan.alert(latest, order, pack, rule, skipped: due, repetition: 0, at: now),
        revision: plan.revision)
      wake(at: latest.step.repeatEvery.map { now + $0 }.flatMap(plan.beforeClose))
    } else if let reminder = plan.reminder, reminder <= now, let last = plan.lastTold {
      raise(
        plan.alert(
          last.slot, order, pack, rule, skipped: [], repetition: last.entry.repetition + 1,
          at: now),
        revision: plan.revision)
      wake(at: last.slot.step.repeatEvery.map { now + $0 }.flatMap(plan.beforeClose))
    } else {
      wake(at: plan.reminder)
    }
    wake(at: plan.pending.first { $0.at > now }?.at)
  }

  private mutating func raise(_ alert: Alert, revision: Int64) {
    due.append(alert)
    entries.append(
      LedgerEntry(
        key: alert.key, rule: alert.rule, revision: revision, stage: alert.stage, state: .raised,
        at: alert.at, repetition: alert.repetition))
  }

  private mutating func wake(at moment: Moment?) {
    guard let moment else { return }
    wakeAt = min(wakeAt ?? moment, moment)
  }
}
