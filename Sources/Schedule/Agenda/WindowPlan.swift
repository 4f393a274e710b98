import Civil
import Model
import Rules

/// One window with its ladder laid out in time, against what was already told of it.
struct WindowPlan {
  /// A step of the ladder at its moment.
  struct Slot {
    let step: LadderStep
    let at: Moment
  }

  let window: Window
  let revision: Int64
  let slots: [Slot]
  let told: [LedgerEntry]

  init(_ window: Window, rule: Rule, ledger: Ledger) {
    self.window = window
    revision = ledger.revision(of: window)
    told = ledger.entries(rule: rule.id, revision: revision)
    // Before a window opens there is nothing to do yet, so an early stage speaks at its opening.
    slots = rule.ladder.map { step in
      let at = step.stage.moment(closes: window.closes, safeCloses: window.safeCloses)
      return Slot(step: step, at: window.opens.map { max($0, at) } ?? at)
    }
  }

  /// The stages whose moment has come and that the ledger does not know, earliest first.
  func due(at now: Moment) -> [Slot] {
    let known = Set(told.map(\.stage))
    return slots.filter { $0.at <= now && !known.contains($0.step.stage.description) }
  }

  /// The step that was told last, with its latest telling.
  var lastTold: (slot: Slot, entry: LedgerEntry)? {
    guard let entry = told.filter({ $0.state == .raised }).max(by: { $0.order < $1.order }),
      let slot = slots.first(where: { $0.step.stage.description == entry.stage })
    else { return nil }
    return (slot, entry)
  }

  /// When the step told last is to be repeated; nil when it is not, or not any more.
  var reminder: Moment? {
    guard let last = lastTold, let every = last.slot.step.repeatEvery else { return nil }
    let at = last.entry.at + every
    return at < window.safeCloses ? at : nil
  }
}

extension LedgerEntry {
  fileprivate var order: (Int64, Int) { (at.seconds, repetition) }
}
