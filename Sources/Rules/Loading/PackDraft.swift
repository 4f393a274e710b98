import Civil
import Model
import Toml

/// One pack file as it is written, before it is joined with what it extends and compiled.
struct PackDraft {
  let file: String
  let id: String
  let idPlace: Place
  let extends: (id: String, place: Place)?
  let title: Texts?
  let platform: String?
  let placedFrom: CivilDate?
  let placedUntil: CivilDate?
  let regions: [String]?
  let zone: (name: String, place: Place)?
  let reviewed: CivilDate?
  let kinds: [EventKind]
  let calendars: [String: Set<CivilDate>]
  let parameters: [String: ParameterDraft]
  let values: [String: PlacedText]
  let rules: [RuleDraft]
  let advice: [String: Texts]
  let sources: [String: Source]
}
