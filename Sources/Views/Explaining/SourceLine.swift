import Model
import Rules

extension Pack {
  /// A line for each source of these ids, indented: what it is and what it says.
  ///
  /// `A1-06 (How disputes work, 2014): The seller has …` for a statement,
  /// `AE2: Terms <https://…>, 2026` for a document.
  func sourceLines(_ ids: [String], in language: Language) -> [String] {
    ids.map { id in
      guard let source = sources[id] else { return "  \(id)" }
      guard let statement = source.statement else { return "  \(id): \(source.named(language))" }
      let article = source.article.flatMap { sources[$0] } ?? source
      let dated = article.dated.map { ", \($0)" } ?? ""
      return "  \(id) (\(article.title[language])\(dated)): \(statement[language])"
    }
  }
}

extension Source {
  /// Title, address and date in one line.
  func named(_ language: Language) -> String {
    "\(title[language])\(url.map { " <\($0)>" } ?? "")\(dated.map { ", \($0)" } ?? "")"
  }
}
