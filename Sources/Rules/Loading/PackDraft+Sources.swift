import Model
import Toml

extension PackDraft {
  /// The sources, each statement with what its article is.
  func resolvedSources(reporting log: FindingLog) -> [String: Source] {
    var articles: [String: Source] = [:]
    for (id, draft) in sources {
      if case .document(let source) = draft { articles[id] = source }
    }
    var resolved = articles
    for (id, draft) in sources {
      guard case .statement(let text, let article, let place) = draft else { continue }
      guard let source = articles[article] else {
        log.report(unknown("article", article, among: articles.keys.sorted()), at: place)
        continue
      }
      resolved[id] = Source(
        title: source.title, url: source.url, dated: source.dated, statement: text,
        article: article)
    }
    return resolved
  }

  /// Everything that cites sources, in the order of the sections.
  var citations: [Citation] {
    let parameters = parameters.sorted { $0.key < $1.key }.flatMap(\.value.sources)
    let lists = [
      rules.map(\.sources), guards.map(\.sources), checklist.map(\.sources), claims.map(\.sources),
      form.map(\.sources), messages.map(\.sources), hints.map(\.sources),
    ]
    return parameters + lists.joined().compactMap(\.self).joined()
  }
}
