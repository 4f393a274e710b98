import Civil
import Model
import Rules

/// One window as one pass looks at it: what is still to be told, and what was said to that.
struct WindowPass {
  /// A stage still to be told.
  struct Prospect {
    let slot: WindowPlan.Slot
    /// What was said to it; never anything where it is the last word.
    let hushing: Hushing
    /// Whether it is the last stage before the close.
    let isLastWord: Bool
  }

  let plan: WindowPlan
  let rule: Rule
  let order: Order
  let pack: Pack
  let now: Moment
  /// The window's move, where it closes at another time than the reader goes by.
  let move: Move?
  /// In the order of time.
  private(set) var prospects: [Prospect] = []
  private let hushes: Hushes

  init(
    _ plan: WindowPlan, rule: Rule, order: Order, pack: Pack, move: Move?, hushes: Hushes,
    at now: Moment
  ) {
    self.plan = plan
    self.rule = rule
    self.order = order
    self.pack = pack
    self.move = move
    self.hushes = hushes
    self.now = now
    prospects = plan.pending.map { slot in
      let isLastWord = slot.position == rule.lastWord
      return Prospect(
        slot: slot, hushing: isLastWord ? .none : hushing(of: slot), isLastWord: isLastWord)
    }
  }

  /// The index of the stage that speaks now: the highest one due that nothing hushes.
  ///
  /// Once the last word is due nothing is hushed any more, or after a pause beyond the close a
  /// hush would hide that it ever came.
  var speaker: Int? {
    let due = prospects.prefix { $0.slot.at <= now }
    if due.contains(where: \.isLastWord) { return due.indices.last }
    return due.lastIndex { !$0.hushing.isActive(at: now) }
  }

  /// What was said to a stage, or to a reminder of it.
  func hushing(of slot: WindowPlan.Slot, repetition: Int = 0) -> Hushing {
    hushes.hushing(of: alert(slot, repetition: repetition), revision: plan.revision)
  }

  /// Whether a silence passes the correction over.
  var isCorrectionSilenced: Bool {
    guard let move else { return false }
    return hushes.hushing(of: correction(from: move.from), revision: plan.revision)
      .silences.isActive(at: now)
  }

  /// When a step that was told is to be repeated.
  ///
  /// - Parameters:
  ///   - slot: The step.
  ///   - told: When it was told last.
  ///   - repetition: The number of the reminder to come.
  /// - Returns: Nil when it is not, or not any more.
  func reminder(of slot: WindowPlan.Slot, told: Moment, repetition: Int) -> Moment? {
    guard let every = slot.step.repeatEvery else { return nil }
    return hushing(of: slot, repetition: repetition).reminder(after: told, every: every, at: now)
      .flatMap(plan.beforeClose)
  }

  /// The first moment from now on at which a prospect speaks or is passed over.
  func decision(on prospect: Prospect) -> Moment? {
    prospect.hushing.decision(from: max(prospect.slot.at, now))
  }
}
