import Civil
import Model
import Toml

extension RuleCompiler {
  /// What can be wrong with a rule beyond its expressions.
  func check(_ rule: RuleDraft) {
    let twins = draft.rules.filter { $0.id == rule.id }
    if let first = twins.first, twins.count > 1, first.place != rule.place {
      pack.decoder.report(
        "rule '\(rule.id)' is there twice, first at line \(first.place.line); rename one",
        at: rule.place)
    }
    for source in rule.sources where draft.sources[source.id] == nil {
      pack.decoder.report(
        unknown("source", source.id, among: draft.sources.keys.sorted()), at: source.place)
    }
    for advice in rule.ladder.compactMap(\.advice) where draft.advice[advice.id] == nil {
      pack.decoder.report(
        unknown("advice", advice.id, among: draft.advice.keys.sorted()), at: advice.place)
    }
    checkLadder(rule)
  }

  private func checkLadder(_ rule: RuleDraft) {
    if rule.ladder.isEmpty {
      pack.decoder.report("rule '\(rule.id)' has no ladder; give it one step", at: rule.place)
    }
    for step in rule.ladder where step.stage.side == .after && step.repeatEvery != nil {
      pack.decoder.report(
        "stage '\(step.stage)' cannot repeat: reminders end with the close; remove 'repeat'",
        at: step.place)
    }
    for (step, next) in zip(rule.ladder, rule.ladder.dropFirst()) {
      if next.position == step.position {
        pack.decoder.report(
          "stage '\(next.stage)' is there twice; remove one step", at: next.place)
      } else if next.position < step.position {
        pack.decoder.report(
          "stage '\(next.stage)' comes before '\(step.stage)' in time; write the ladder in order",
          at: next.place)
      }
      // After the close another advice may speak more softly; towards it none may.
      if next.stage.side == .before, next.level < step.level {
        pack.decoder.report(
          "the level falls towards the close (got '\(next.level.rawValue)' after "
            + "'\(step.level.rawValue)'); let it stay or rise", at: next.place)
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
