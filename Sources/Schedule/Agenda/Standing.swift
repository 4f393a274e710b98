public import Civil
public import Model
public import Rules

/// Whether an alert raised earlier is still true.
public enum Standing: Hashable, Sendable {
  /// It is.
  case holds
  /// It is not, for this reason.
  case obsolete(reason: String)
  /// It is, but not to be told before this moment; nil when not any more at all.
  case hushed(until: Moment?)

  /// Judges the alert's rule or guard once more.
  ///
  /// The last stage before the close is never hushed, nor what spoke in its place.
  ///
  /// - Parameters:
  ///   - alert: What was raised.
  ///   - order: The order as it is known now.
  ///   - pack: The pack that judges it now.
  ///   - account: What is known of the buyer's other orders; only guards ask for it.
  ///   - hushes: What was said to alerts, of this order or others, also what has ended.
  ///   - now: The moment to judge at.
  public init(
    of alert: Alert, for order: Order, under pack: Pack, account: Account = Account(),
    hushes: [StandingHush] = [], at now: Moment
  ) {
    self.init(of: alert, order, pack, account, at: now)
    guard self == .holds else { return }
    let rule = pack.rules.first { $0.id == alert.rule }
    let hushing = Hushes(hushes, for: order).hushing(of: alert)
    if let hushed = Standing(of: alert, rule, hushing, at: now) { self = hushed }
  }

  private init(
    of alert: Alert, _ order: Order, _ pack: Pack, _ account: Account, at now: Moment
  ) {
    let assessment = pack.assess(order, account: account, at: now)
    if case .step(let kind, let at) = alert.subject {
      self.init(ofStep: kind, at: at, guard: alert.rule, assessment, pack)
      return
    }
    guard let verdict = assessment.verdicts.first(where: { $0.rule.id == alert.rule })?.verdict
    else {
      self = .obsolete(reason: "the pack has no rule '\(alert.rule)' any more")
      return
    }
    self.init(of: alert.subject, verdict)
  }

  private init(of subject: Alert.Subject, _ verdict: Verdict) {
    switch (verdict, subject) {
    case (.failed, .failure): self = .holds
    case (.applies(let window), .window(let told)) where window.isSame(as: told): self = .holds
    case (.applies(let window), .window):
      self = .obsolete(reason: "the window now closes at \(window.closes)")
    case (.applies, .failure): self = .obsolete(reason: "the rule can be judged again")
    // Nobody knows better now, and a warning too many costs less than one too few.
    case (.failed, .window), (_, .step): self = .holds
    case (.quiet, _): self = .obsolete(reason: "the rule does not apply any more")
    }
  }

  private init(
    ofStep kind: EventKind, at told: Moment, guard id: String, _ assessment: Assessment,
    _ pack: Pack
  ) {
    let isTrue = assessment.steps.contains { spoken in
      spoken.guarding.id == id && spoken.step.kind == kind
        && StepMoment(of: spoken.step, in: pack.zone)?.isSame(as: told) == true
    }
    self = isTrue ? .holds : .obsolete(reason: "nothing speaks against '\(kind)' any more")
  }
}

extension Window {
  fileprivate func isSame(as told: Window) -> Bool {
    abs(safeCloses.seconds - told.safeCloses.seconds) <= Ledger.sameWindow
  }
}
