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

/// The close of a rule as it is written.
enum CloseDraft {
  case expression(PlacedText)
  case span(from: EventKind, place: Place, window: PlacedText, DayCounting)
}

/// A step of a ladder as it is written.
struct StepDraft {
  let stage: Stage
  let place: Place
  let level: Level
  let advice: (id: String, place: Place)?
  let repeatEvery: Length?
}
