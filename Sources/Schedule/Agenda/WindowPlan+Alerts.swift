import Civil
import Model
import Rules

extension WindowPlan {
  /// True when the window had closed before the daemon ever heard of the order: nobody could have
  /// been told in time, and a first import of old orders must not speak of each of them.
  func wasOverBeforeKnown(_ order: Order) -> Bool {
    order.knownSince.map { $0 > window.closes } ?? false
  }

  func entry(
    _ slot: Slot, order: OrderRef, state: LedgerEntry.State, at now: Moment
  ) -> LedgerEntry {
    LedgerEntry(
      key: key(slot, order, repetition: 0), rule: window.rule, revision: revision,
      stage: slot.name, state: state, at: now)
  }

  func alert(
    _ slot: Slot, _ order: Order, _ pack: Pack, _ rule: Rule, skipped: ArraySlice<Slot>,
    repetition: Int,
    at now: Moment
  ) -> Alert {
    Alert(
      key: key(slot, order.ref, repetition: repetition), at: now, order: order, pack: pack.id,
      zone: pack.zone.name, rule: rule.id, stage: slot.name,
      level: slot.step.level, subject: .window(window), advice: slot.step.advice,
      ruleTitle: rule.title, adviceText: slot.step.adviceText, ifMissed: rule.ifMissed,
      sources: rule.sources, skipped: skipped.map(\.name),
      repetition: repetition)
  }

  private func key(_ slot: Slot, _ order: OrderRef, repetition: Int) -> AlertKey {
    AlertKey(
      order: order, rule: window.rule, revision: revision,
      stage: slot.name, repetition: repetition)
  }
}
