import Model
import Toml

/// A guard as it is written; what is nil may stand in the guard it is laid over.
struct GuardDraft: EntryDraft {
  let id: String
  let place: Place
  var steps: [(kind: EventKind, place: Place)]?
  var title: Texts?
  var when: PlacedText?
  var says: Texts?
  var afterwards: Texts?
  var level: Level?
  var isAboutFit: Bool?
  var sources: [Citation]?

  func laid(over base: GuardDraft) -> GuardDraft {
    var entry = self
    entry.steps = steps ?? base.steps
    entry.title = title ?? base.title
    entry.when = when ?? base.when
    entry.says = says ?? base.says
    entry.afterwards = afterwards ?? base.afterwards
    entry.level = level ?? base.level
    entry.isAboutFit = isAboutFit ?? base.isAboutFit
    entry.sources = sources ?? base.sources
    return entry
  }
}
