import Civil
import Model
import Rules

extension Agenda {
  /// A step taken so long before the order was known is history: nothing can be done about it.
  private static let oldStep = Length(days: 14)

  /// Raises what a guard has to say of a step already taken, once a step, or passes it over.
  mutating func raise(
    _ spoken: SpokenGuard, of order: Order, _ pack: Pack, _ ledger: Ledger,
    _ hushes: Hushes, at now: Moment
  ) {
    guard let step = StepMoment(of: spoken.step, in: pack.zone),
      order.knownSince.map({ step.at >= $0 - Agenda.oldStep }) ?? true
    else { return }
    let rule = spoken.guarding.id
    // Two sources may tell the same step, so this pass's own entries count as well.
    let told = ledger.entries(rule: rule) + entries.filter { $0.rule == rule }
    guard !told.contains(where: { step.isSame(as: Moment(seconds: $0.revision)) }) else { return }
    let alert = alert(spoken, at: step.at, order, pack, now)
    let hushing = hushes.hushing(of: alert)
    if hushing.isPassedOver(at: now) {
      entries.append(LedgerEntry(passingOver: alert, revision: step.at.seconds, at: now))
    } else if hushing.isActive(at: now) {
      wake(at: hushing.decision(from: now))
    } else {
      raise(alert, revision: step.at.seconds)
    }
  }

  private func alert(
    _ spoken: SpokenGuard, at step: Moment, _ order: Order, _ pack: Pack, _ now: Moment
  ) -> Alert {
    let guarding = spoken.guarding
    return Alert(
      key: AlertKey(
        order: order.ref, rule: guarding.id, revision: step.seconds, stage: Agenda.stepStage),
      at: now, order: order, pack: pack.id, zone: pack.zone.name, rule: guarding.id,
      stage: Agenda.stepStage, level: guarding.level, subject: .step(spoken.step.kind, at: step),
      advice: "", ruleTitle: guarding.title, adviceText: guarding.afterwards, ifMissed: nil,
      sources: guarding.sources)
  }
}
