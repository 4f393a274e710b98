import Model
import Toml

/// A field of the dispute form as it is written.
struct FieldDraft: EntryDraft {
  struct Answer: Sendable {
    let when: PlacedText?
    let text: TextsDraft
  }

  let id: String
  let place: Place
  var question: Texts?
  var answers: [Answer]?
  var sources: [Citation]?

  func laid(over base: FieldDraft) -> FieldDraft {
    var entry = self
    entry.question = question ?? base.question
    entry.answers = answers ?? base.answers
    entry.sources = sources ?? base.sources
    return entry
  }
}
