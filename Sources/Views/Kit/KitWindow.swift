import Civil
import Model
import Rules

/// A window of an order with what its ladder advises at one moment.
struct KitWindow: Sendable {
  let rule: Rule
  let window: Window
  /// The stage that spoke last; nil while none has.
  let step: LadderStep?

  /// Those that are open or to come and closed ones that still advise, the most pressing first.
  static func all(
    of order: Order, in assessment: Assessment, at now: Moment
  ) -> [KitWindow] {
    assessment.verdicts
      .compactMap { rule, verdict in
        verdict.window.flatMap { KitWindow($0, of: rule, at: now) }
      }
      .sorted { $0.rank(at: now) < $1.rank(at: now) }
  }

  private init?(_ window: Window, of rule: Rule, at now: Moment) {
    let spoken = rule.ladder.last { $0.moment(in: window) <= now }
    guard now < window.closes || spoken?.stage.side == .after else { return nil }
    self.rule = rule
    self.window = window
    step = spoken
  }

  /// Whether something can be done in it already.
  func isOpen(at now: Moment) -> Bool {
    guard !rule.isStart else { return now >= window.closes }
    return now < window.closes && (window.opens.map { $0 <= now } ?? true)
  }

  /// How long what was told of a closed window outdates what was told of others.
  private static let fresh = Length(days: 7)

  /// What is urgent comes first, then what was told last: it has outdated what was told before.
  private func rank(at now: Moment) -> (Int, Int64, Int64, String) {
    let group =
      switch step {
      case let step? where step.level == .critical && now < window.closes: 0
      case let step? where now < window.closes || now - step.moment(in: window) < KitWindow.fresh:
        1
      case .some: rule.isStart ? 2 : 5
      case nil where rule.isStart: 4
      case nil: isOpen(at: now) ? 2 : 3
      }
    let told = group == 1 ? step?.moment(in: window).seconds : nil
    return (group, -(told ?? 0), window.safeCloses.seconds, rule.id)
  }
}

extension LadderStep {
  /// When it speaks of a window; never before that opens.
  func moment(in window: Window) -> Moment {
    let nominal = stage.moment(closes: window.closes, safeCloses: window.safeCloses)
    return max(nominal, window.opens ?? nominal)
  }
}
