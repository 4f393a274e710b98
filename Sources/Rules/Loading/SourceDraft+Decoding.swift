import Model
import Toml

extension SourceDraft {
  /// Reads one entry of `[sources]`, reporting whatever is wrong with its form.
  init?(_ node: Node) {
    guard let table = node.table() else { return nil }
    if table.has("of") || table.has("statement") {
      let article = table.string("of")
      let statement = table.texts("statement")
      table.finish()
      guard let article, let statement else { return nil }
      self = .statement(statement, of: article, place: table.place(of: "of"))
    } else {
      let title = SourceDraft.title(of: table)
      let url = table.optionalString("url")
      let dated = table.optionalString("dated")
      table.finish()
      guard let title else { return nil }
      self = .document(
        Source(title: title, url: url, dated: dated, statement: nil, article: nil))
    }
  }

  /// A title in both languages, or one that is the same in both.
  private static func title(of table: Table) -> Texts? {
    if table.node("title")?.kind == .table { return table.texts("title") }
    return table.string("title").map { Texts(en: $0, ru: $0) }
  }
}
