import Model
import Toml

extension GuardDraft {
  /// Reads one `[[guards]]` table, reporting whatever is wrong with its form.
  init?(_ table: Table) {
    guard let id = table.string("id") else { return nil }
    self.id = id
    place = table.place
    steps = table.node("steps")?.elements()?.compactMap { node in
      node.string().map { (EventKind(rawValue: $0), node.place) }
    }
    title = table.optionalTexts("title")
    when = table.optionalText("when")
    says = table.optionalTexts("says")
    afterwards = table.optionalTexts("afterwards")
    level = table.optionalChoice("level", of: Level.self)
    isAboutFit = table.optionalBool("unfit")
    sources = table.citations()
    table.finish()
  }
}
