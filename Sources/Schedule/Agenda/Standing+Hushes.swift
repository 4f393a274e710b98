import Civil
import Model
import Rules

extension Standing {
  /// How an alert that is still true is hushed; nil when it is not.
  init?(of alert: Alert, _ rule: Rule?, _ hushing: Hushing, at now: Moment) {
    // News of another close is hushed by silences alone.
    let hushing = alert.movedFrom == nil ? hushing : hushing.silences
    guard hushing.isActive(at: now), !alert.isLastWord(of: rule) else { return nil }
    if case .failure = alert.subject {
      self = .hushed(until: hushing.release(from: now))
      return
    }
    guard !hushing.isPassedOver(at: now), let end = hushing.release(from: now) else {
      self = .hushed(until: nil)
      return
    }
    self = .hushed(until: alert.nextStage(of: rule).map { end < $0 } ?? true ? end : nil)
  }
}

extension Alert {
  /// Whether it tells the last stage before the close, or of a later one that this one is past.
  fileprivate func isLastWord(of rule: Rule?) -> Bool {
    guard window != nil, repetition == 0, let lastWord = rule?.lastWord else { return false }
    return ([stage] + skipped).contains { Stage.position(named: $0) == lastWord }
  }

  /// When the stage after this one is due, which then speaks for it.
  fileprivate func nextStage(of rule: Rule?) -> Moment? {
    guard let window, let rule, let position = Stage.position(named: stage) else { return nil }
    return rule.ladder.first { $0.stage.position > position }
      .map { $0.stage.moment(closes: window.closes, safeCloses: window.safeCloses) }
  }
}
