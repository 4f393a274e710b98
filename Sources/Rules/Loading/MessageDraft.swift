import Model
import Toml

/// A message as it is written.
struct MessageDraft: EntryDraft {
  let id: String
  let place: Place
  var to: Message.Recipient?
  var title: Texts?
  var when: PlacedText?
  var subject: PlacedText?
  var text: TextsDraft?
  var sources: [Citation]?

  func laid(over base: MessageDraft) -> MessageDraft {
    var entry = self
    entry.to = to ?? base.to
    entry.title = title ?? base.title
    entry.when = when ?? base.when
    entry.subject = subject ?? base.subject
    entry.text = text ?? base.text
    entry.sources = sources ?? base.sources
    return entry
  }
}
