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
  /// The stages of this window that were told or passed over.
  let told: [LedgerEntry]
  /// The correction that announced this window's close, when there was one.
  let correction: LedgerEntry?

  /// The stages still to be told, earliest first.
  ///
  /// A stage below one that was told is over, even if the ledger does not know it: a pack that
  /// gains an early stage must not speak more softly after it has spoken loudly.
  let pending: [Slot]

  init(_ window: Window, rule: Rule, order: OrderRef, ledger: Ledger) {
    self.window = window
    revision = ledger.revision(of: window)
    let entries = ledger.entries(rule: rule.id, revision: revision)
    let last = WindowPlan.lastPosition(in: entries)
    let lastWord = rule.lastWord
    // A stage that was superseded because the window had moved away is open again now.
    told = entries.filter { entry in
      guard let position = Stage.position(named: entry.stage) else { return false }
      return entry.state == .raised || last.map { position < $0 } ?? false
        || (entry.wasHushed(of: order) && position != lastWord)
    }
    correction = entries.first { $0.stage == Agenda.correctionStage }
    // Before a window opens there is nothing to do yet, so an early stage speaks at its opening.
    slots = rule.ladder.map { step in
      let at = step.stage.moment(closes: window.closes, safeCloses: window.safeCloses)
      return Slot(step: step, at: window.opens.map { max($0, at) } ?? at)
    }
    let over = told.lazy.filter { $0.state == .superseded }
      .compactMap { Stage.position(named: $0.stage) }
    pending = slots.filter { slot in
      let position = slot.position
      return last.map { position > $0 } ?? true && !over.contains(position)
    }
  }

  /// The position of the latest stage that was told, whatever today's ladder has there.
  static func lastPosition(in entries: [LedgerEntry]) -> Int64? {
    entries.lazy.filter { $0.state == .raised }.compactMap { Stage.position(named: $0.stage) }.max()
  }

  /// The step that was told last, with its latest telling.
  var lastTold: (slot: Slot, entry: LedgerEntry)? {
    guard let entry = told.filter({ $0.state == .raised }).max(by: { $0.order < $1.order }),
      let slot = slots.first(where: { $0.name == entry.stage })
    else { return nil }
    return (slot, entry)
  }

  /// The moment itself, unless the window has closed by then.
  func beforeClose(_ moment: Moment) -> Moment? {
    moment < window.safeCloses ? moment : nil
  }
}

extension WindowPlan.Slot {
  /// Seconds from the close, negative before it.
  var position: Int64 { step.stage.position }
}

extension LedgerEntry {
  fileprivate var order: (Int64, Int) { (at.seconds, repetition) }
}
