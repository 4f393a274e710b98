import Civil
import Model
import Rules

/// A window of an order with what its ladder advises at one moment.
struct KitWindow: Sendable {
  let rule: Rule
  let window: Window
  /// The stage that spoke last; nil while none has.
  let step: LadderStep?

  /// Those that are open or to come, the most urgent first, then closed ones that still advise.
  static func all(
    of order: Order, under pack: Pack, account: Account, at now: Moment
  ) -> [KitWindow] {
    pack.assess(order, account: account, at: now).verdicts
      .compactMap { rule, verdict in
        verdict.window.flatMap { KitWindow($0, of: rule, at: now) }
      }
      .sorted { $0.rank(at: now) < $1.rank(at: now) }
  }

  private init?(_ window: Window, of rule: Rule, at now: Moment) {
    let spoken = rule.ladder.last { step in
      let nominal = step.stage.moment(closes: window.closes, safeCloses: window.safeCloses)
      return max(nominal, window.opens ?? nominal) <= now
    }
    guard now < window.closes || spoken?.stage.side == .after else { return nil }
    self.rule = rule
    self.window = window
    step = spoken
  }

  private func rank(at now: Moment) -> (Int, Int64, String) {
    let group = now >= window.closes ? 2 : (window.opens.map { $0 > now } ?? false) ? 1 : 0
    return (group, window.safeCloses.seconds, rule.id)
  }
}
