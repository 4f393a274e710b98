import Toml

/// An item of the checklist or a hint as it is written.
struct NoteDraft: EntryDraft {
  let id: String
  let place: Place
  var text: TextsDraft?
  var when: PlacedText?
  var sources: [Citation]?

  func laid(over base: NoteDraft) -> NoteDraft {
    var entry = self
    entry.text = text ?? base.text
    entry.when = when ?? base.when
    entry.sources = sources ?? base.sources
    return entry
  }
}
