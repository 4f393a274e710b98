import Civil
import Model
import Rules

/// A walk from fact to fact that takes down where the windows stand.
struct HistoryWalk {
  /// The histories so far, by rule.
  private(set) var histories: [String: WindowHistory] = [:]
  private let order: Order
  private let pack: Pack
  private var next: Moment? = .earliest

  init(_ order: Order, under pack: Pack) {
    self.order = order
    self.pack = pack
  }

  /// Looks at the next moment at which a fact begins to count; false when none is left by `end`.
  mutating func step(until end: Moment) -> Bool {
    guard let now = next, now <= end else { return false }
    let assessment = pack.assess(order, at: now)
    for (rule, verdict) in assessment.verdicts {
      if let window = verdict.window { note(window, of: rule, at: now) }
    }
    next = assessment.nextEventAt
    return true
  }

  private mutating func note(_ window: Window, of rule: Rule, at now: Moment) {
    var history = histories[rule.id] ?? WindowHistory(rule: rule.id, revisions: [])
    if let last = history.revisions.last?.window, window.isInPlace(of: last) {
      history.revisions[history.revisions.count - 1].window = window
    } else {
      history.revisions.append(
        WindowHistory.Revision(
          window: window, since: now == .earliest ? nil : now,
          because: causes(of: window, rule, at: now)))
    }
    histories[rule.id] = history
  }

  /// Of the facts that begin to count now, those without which the window would not stand there;
  /// all of them where no single one decides.
  private func causes(of window: Window, _ rule: Rule, at now: Moment) -> [EventKind] {
    let kinds = Set(order.events.filter { begins($0, at: now) }.map(\.kind))
      .sorted { $0.rawValue < $1.rawValue }
    guard kinds.count > 1 else { return kinds }
    let deciding = kinds.filter { kind in
      var order = order
      order.events.removeAll { $0.kind == kind && begins($0, at: now) }
      let verdicts = pack.assess(order, at: now).verdicts
      let other = verdicts.first { $0.rule.id == rule.id }?.verdict.window
      return !(other?.isInPlace(of: window) ?? false)
    }
    return deciding.isEmpty ? kinds : deciding
  }

  private func begins(_ event: Event, at now: Moment) -> Bool {
    (event.at?.earliest(in: pack.zone) ?? .earliest) == now
  }
}

extension Window {
  fileprivate func isInPlace(of other: Window) -> Bool {
    abs(safeCloses.seconds - other.safeCloses.seconds) <= Ledger.sameWindow
      && abs(closes.seconds - other.closes.seconds) <= Ledger.sameWindow
  }
}
