import Civil
import Model
import Toml

/// One pack file as it is written, before it is joined with what it extends and compiled.
struct PackDraft: Sendable {
  let file: String
  let id: String
  let idPlace: Place
  let extends: (id: String, place: Place)?
  /// True for a pack that is only there to be extended.
  let isAbstract: Bool
  /// True when it, or anything it stands on, does not ship inside the binary.
  var isForeign: Bool
  var title: Texts?
  var platform: String?
  var placedFrom: CivilDate?
  var placedUntil: CivilDate?
  var regions: [String]?
  var zone: (name: String, place: Place)?
  var reviewed: CivilDate?
  var kinds: [EventKind]
  var calendars: [String: Set<CivilDate>]
  var parameters: [String: ParameterDraft]
  var values: [String: PlacedText]
  var advice: [String: Texts]
  var sources: [String: SourceDraft]
  var rules: [RuleDraft]
  var guards: [GuardDraft]
  var checklist: [NoteDraft]
  var claims: [ClaimDraft]
  var form: [FieldDraft]
  var messages: [MessageDraft]
  var hints: [NoteDraft]
}
