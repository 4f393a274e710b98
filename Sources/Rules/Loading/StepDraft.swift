import Civil
import Model
import Toml

/// A step of a ladder as it is written.
struct StepDraft: Sendable {
  let stage: Stage
  let place: Place
  let level: Level
  let advice: (id: String, place: Place)?
  let repeatEvery: Length?
}
