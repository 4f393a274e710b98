import Civil
import Model
import Rules

/// One window with its ladder laid out in time, against what was already told of it.
struct WindowPlan {
  /// A step of the ladder at its moment.
  struct Slot {
    let step: LadderStep
    let at: Moment

    /// The step's name in the ledger.
    var name: String { step.stage.description }
  }

  let window: Window
  let revision: Int64
  /// In the order of time; several may share a moment.
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

  /// The stages still to be told, earliest first.
  ///
  /// A stage below one that was told is over, even if the ledger does not know it: a pack that
  /// gains an early stage must not speak more softly after it has spoken loudly.
  var pending: ArraySlice<Slot> {
    guard let last = told.compactMap({ Stage.position(named: $0.stage) }).max() else {
      return slots[...]
    }
    return slots.drop { $0.step.stage.position <= last }
  }

  /// The stages whose moment has come and that the ledger does not know, earliest first.
  func due(at now: Moment) -> ArraySlice<Slot> {
    pending.prefix { $0.at <= now }
  }

  /// The step that was told last, with its latest telling.
  var lastTold: (slot: Slot, entry: LedgerEntry)? {
    guard let entry = told.filter({ $0.state == .raised }).max(by: { $0.order < $1.order }),
      let slot = slots.first(where: { $0.name == entry.stage })
    else { return nil }
    return (slot, entry)
  }

  /// When the step told last is to be repeated; nil when it is not, or not any more.
  var reminder: Moment? {
    guard let last = lastTold, let every = last.slot.step.repeatEvery else { return nil }
    return beforeClose(last.entry.at + every)
  }

  /// The moment itself, unless the window has closed by then.
  func beforeClose(_ moment: Moment) -> Moment? {
    moment < window.safeCloses ? moment : nil
  }
}

extension LedgerEntry {
  fileprivate var order: (Int64, Int) { (at.seconds, repetition) }
}
