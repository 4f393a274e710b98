import Civil
import Model
import Toml

/// A rule as it is written; what is nil may stand in the rule it is laid over.
struct RuleDraft: EntryDraft {
  let id: String
  let place: Place
  var title: Texts?
  var actor: Party?
  var ifMissed: Texts?
  var sources: [Citation]?
  var absent: Texts?
  var when: PlacedText?
  var opens: PlacedText?
  var earliest: PlacedText?
  var estimate: PlacedText?
  var close: CloseDraft
  var ladder: [StepDraft]?

  func laid(over base: RuleDraft) -> RuleDraft {
    var rule = self
    rule.title = title ?? base.title
    rule.actor = actor ?? base.actor
    rule.ifMissed = ifMissed ?? base.ifMissed
    rule.sources = sources ?? base.sources
    rule.absent = absent ?? (isPresentAgain ? nil : base.absent)
    rule.when = when ?? base.when
    rule.opens = opens ?? base.opens
    rule.close = close.laid(over: base.close)
    // An earliest close belongs to the expression it was written beside.
    rule.earliest = earliest ?? (close.isSpan ? nil : base.earliest)
    rule.estimate = estimate ?? base.estimate
    rule.ladder = ladder ?? base.ladder
    return rule
  }

  /// Whether it says when the rule applies, and so that there is such a right.
  private var isPresentAgain: Bool { when != nil || close.closes != nil || close.from != nil }
}
