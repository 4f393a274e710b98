public import Civil
public import Model
public import Rules

/// Whether an alert raised earlier is still true.
public enum Standing: Hashable, Sendable {
  /// It is.
  case holds
  /// It is not, for this reason.
  case obsolete(reason: String)

  /// Judges the alert's rule once more.
  ///
  /// - Parameters:
  ///   - alert: What was raised.
  ///   - order: The order as it is known now.
  ///   - pack: The pack that judges it now.
  ///   - now: The moment to judge at.
  public init(of alert: Alert, for order: Order, under pack: Pack, at now: Moment) {
    let verdicts = pack.assess(order, at: now).verdicts
    guard let verdict = verdicts.first(where: { $0.rule.id == alert.rule })?.verdict else {
      self = .obsolete(reason: "the pack has no rule '\(alert.rule)' any more")
      return
    }
    switch (verdict, alert.subject) {
    case (.failed, .failure): self = .holds
    case (.applies(let window), .window(let told)) where window.isSame(as: told): self = .holds
    case (.applies(let window), .window):
      self = .obsolete(reason: "the window now closes at \(window.closes)")
    case (.applies, .failure): self = .obsolete(reason: "the rule can be judged again")
    // Nobody knows better now, and a warning too many costs less than one too few.
    case (.failed, .window): self = .holds
    case (.quiet, _): self = .obsolete(reason: "the rule does not apply any more")
    }
  }
}

extension Window {
  fileprivate func isSame(as told: Window) -> Bool {
    abs(safeCloses.seconds - told.safeCloses.seconds) <= Ledger.sameWindow
  }
}
