import Civil
import Model
import Rules

/// A window that closes at another time than the reader goes by.
struct Move {
  /// The close the reader was told last: the earliest plausible one of that time, still ahead.
  let from: Moment
  /// Whether the correction for the new close was raised already, or passed over in a silence.
  let wasCorrected: Bool
  /// The stages of the old window that were still to come.
  let unsent: [LadderStep]

  /// Looks whether the window moved away from what was told; nil when it did not.
  ///
  /// A close already past is no belief to correct: a window after it is another one.
  init?(of plan: WindowPlan, rule: Rule, ledger: Ledger, at now: Moment) {
    guard let told = ledger.lastTold(rule: rule.id, preferring: plan.revision),
      told != plan.revision, told > now.seconds
    else { return nil }
    from = Moment(seconds: told)
    wasCorrected = plan.correction != nil
    let entries = ledger.entries(rule: rule.id, revision: told)
    let last = WindowPlan.lastPosition(in: entries)
    unsent = rule.ladder.filter { step in
      last.map { step.stage.position > $0 } ?? true
        && !entries.contains { $0.stage == step.stage.description }
    }
  }

  /// The entries that take the old window's unsent stages off the list.
  ///
  /// Their keys are not those of the stages: should the window come back, these must still be free.
  func entries(of order: OrderRef, rule: Rule, at now: Moment) -> [LedgerEntry] {
    unsent.map { step in
      let stage = step.stage.description
      let key = AlertKey(
        order: order, rule: rule.id, revision: from.seconds,
        stage: "\(Agenda.correctionStage) \(stage)")
      return LedgerEntry(
        key: key, rule: rule.id, revision: from.seconds, stage: stage, state: .superseded, at: now)
    }
  }
}
