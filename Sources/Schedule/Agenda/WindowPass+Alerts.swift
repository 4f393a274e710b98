import Civil
import Model
import Rules

extension WindowPass {
  /// The entry of a stage that a later one speaks for.
  func entry(superseding slot: WindowPlan.Slot) -> LedgerEntry {
    LedgerEntry(
      key: key(slot.name), rule: rule.id, revision: plan.revision, stage: slot.name,
      state: .superseded, at: now)
  }

  func alert(
    _ slot: WindowPlan.Slot, skipped: [String] = [], repetition: Int = 0
  ) -> Alert {
    Alert(
      key: key(slot.name, repetition: repetition), at: now, order: order, pack: pack.id,
      zone: pack.zone.name, rule: rule.id, stage: slot.name,
      level: slot.step.level, subject: .window(plan.window), advice: slot.step.advice,
      ruleTitle: rule.title, adviceText: slot.step.adviceText, ifMissed: rule.ifMissed,
      sources: rule.sources, skipped: skipped, repetition: repetition, movedFrom: move?.from)
  }

  /// What tells that the close is another one now, while no stage of its own is due.
  func correction(from old: Moment) -> Alert {
    Alert(
      key: key(Agenda.correctionStage), at: now, order: order, pack: pack.id,
      zone: pack.zone.name, rule: rule.id, stage: Agenda.correctionStage,
      level: plan.window.safeCloses < old ? .warning : .notice, subject: .window(plan.window),
      advice: "", ruleTitle: rule.title, adviceText: nil, ifMissed: rule.ifMissed,
      sources: rule.sources, movedFrom: old)
  }

  private func key(_ stage: String, repetition: Int = 0) -> AlertKey {
    AlertKey(
      order: order.ref, rule: rule.id, revision: plan.revision, stage: stage,
      repetition: repetition)
  }
}
