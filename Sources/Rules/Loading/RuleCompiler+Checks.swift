import Civil
import Model
import Toml

extension RuleCompiler {
  /// What can be wrong with a rule beyond its expressions.
  func check(_ rule: RuleDraft) {
    let ladder = rule.ladder ?? []
    for advice in ladder.compactMap(\.advice) where draft.advice[advice.id] == nil {
      pack.log.report(
        unknown("advice", advice.id, among: draft.advice.keys.sorted()), at: advice.place)
    }
    if let ladder = rule.ladder, ladder.isEmpty {
      pack.log.report("rule '\(rule.id)' has no ladder; give it one step", at: rule.place)
    }
    for step in ladder where step.stage.side == .after && step.repeatEvery != nil {
      pack.log.report(
        "stage '\(step.stage)' cannot repeat: reminders end with the close; remove 'repeat'",
        at: step.place)
    }
    checkOrder(ladder)
    checkWindow(rule, ladder)
  }

  private func checkOrder(_ ladder: [StepDraft]) {
    for (step, next) in zip(ladder, ladder.dropFirst()) {
      if next.position == step.position {
        pack.log.report("stage '\(next.stage)' is there twice; remove one step", at: next.place)
      } else if next.position < step.position {
        pack.log.report(
          "stage '\(next.stage)' comes before '\(step.stage)' in time; write the ladder in order",
          at: next.place)
      }
      // After the close another advice may speak more softly; towards it none may.
      if next.stage.side == .before, next.level < step.level {
        pack.log.report(
          "the level falls towards the close (got '\(next.level.rawValue)' after "
            + "'\(step.level.rawValue)'); let it stay or rise", at: next.place)
      }
    }
  }

  /// What the buyer is told must come while he can still act on it.
  ///
  /// A stage may stand farther before the close than the window is long: it waits for the opening,
  /// and the order itself may show a longer countdown.
  private func checkWindow(_ rule: RuleDraft, _ ladder: [StepDraft]) {
    guard rule.actor == .buyer else { return }
    for step in ladder where step.stage.side == .after {
      if step.stage.offset > Length(seconds: 0) {
        pack.log.report(
          "stage '\(step.stage)' comes after the window, when the buyer can no longer act; "
            + "give what is left its own rule", at: step.place)
      }
      let twin = ladder.first { $0.stage.side == .before && $0.advice?.id == step.advice?.id }
      if let advice = step.advice, twin != nil {
        pack.log.report(
          "advice '\(advice.id)' is given both before and after the close; "
            + "after it the buyer needs another one", at: advice.place)
      }
    }
  }
}

extension StepDraft {
  /// Seconds from the close, negative before it.
  var position: Int64 {
    stage.side == .before ? -stage.offset.seconds : stage.offset.seconds
  }
}
