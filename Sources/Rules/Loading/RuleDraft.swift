import Civil
import Model
import Toml

/// A rule as it is written.
struct RuleDraft {
  let id: String
  let place: Place
  let title: Texts
  let actor: Party
  let ifMissed: Texts?
  let sources: [(id: String, place: Place)]
  let when: PlacedText?
  let opens: PlacedText?
  let estimate: PlacedText?
  let close: CloseDraft
  let ladder: [StepDraft]
}
