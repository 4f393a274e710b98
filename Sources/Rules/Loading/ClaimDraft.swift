import Model
import Toml

/// An entry of the claim guide as it is written; its id is the key `reason`.
struct ClaimDraft: EntryDraft {
  let id: String
  let place: Place
  var title: Texts?
  var received: Bool?
  var least: Int?
  var most: Int?
  var advice: Texts?
  var path: Texts?
  var sources: [Citation]?

  func laid(over base: ClaimDraft) -> ClaimDraft {
    var entry = self
    entry.title = title ?? base.title
    entry.received = received ?? base.received
    entry.least = least ?? base.least
    entry.most = most ?? base.most
    entry.advice = advice ?? base.advice
    entry.path = path ?? base.path
    entry.sources = sources ?? base.sources
    return entry
  }
}
