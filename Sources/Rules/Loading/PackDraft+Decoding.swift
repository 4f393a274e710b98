import Civil
import Model
import Toml

extension PackDraft {
  /// Reads one pack file, reporting whatever is wrong with its form.
  ///
  /// - Returns: Nil when it has no id to be known by.
  init?(_ document: Document, file: String) {
    let root = document.root
    guard let id = root.string("id") else { return nil }
    self.file = file
    self.id = id
    idPlace = root.place(of: "id")
    let base = root.optionalString("extends")
    extends = base.map { ($0, root.place(of: "extends")) }
    let isWhole = base == nil
    title = root.optionalTexts("title")
    platform = isWhole ? root.string("platform") : root.optionalString("platform")
    placedFrom = root.optionalDate("placed_from")
    placedUntil = root.optionalDate("placed_until")
    regions = root.optionalStrings("regions")
    let zone = isWhole ? root.string("timezone") : root.optionalString("timezone")
    self.zone = zone.map { ($0, root.place(of: "timezone")) }
    reviewed = root.optionalDate("reviewed")
    if isWhole, !root.has("reviewed") {
      root.report("'reviewed' is missing; write reviewed = 2026-11-22")
    }
    kinds = (root.optionalStrings("kinds") ?? []).map(EventKind.init(rawValue:))
    calendars = PackDraft.calendars(root)
    parameters = PackDraft.parameters(root)
    values = Dictionary(
      (root.optionalTable("values")?.entries ?? []).compactMap { entry in
        entry.node.text().map { (entry.key, $0) }
      }, uniquingKeysWith: { first, _ in first })
    rules = root.tables("rules").compactMap(RuleDraft.init)
    advice = Dictionary(
      (root.optionalTable("advice")?.entries ?? []).compactMap { entry in
        entry.node.texts().map { (entry.key, $0) }
      }, uniquingKeysWith: { first, _ in first })
    sources = PackDraft.sources(root)
    root.finish()
  }

  private static func parameters(_ root: Table) -> [String: ParameterDraft] {
    var parameters: [String: ParameterDraft] = [:]
    for entry in root.optionalTable("params")?.entries ?? [] {
      guard let table = entry.node.table() else { continue }
      let value = table.node("value").flatMap(ParameterValue.init)
      if !table.has("value") { table.report("'value' is missing; write value = \"15d\"") }
      let doc = table.string("doc")
      let sources = table.optionalStrings("sources")
      table.finish()
      guard let value, let doc else { continue }
      parameters[entry.key] = ParameterDraft(
        value: value, doc: doc, sources: sources ?? [], place: entry.place)
    }
    return parameters
  }

  private static func sources(_ root: Table) -> [String: Source] {
    var sources: [String: Source] = [:]
    for entry in root.optionalTable("sources")?.entries ?? [] {
      guard let table = entry.node.table() else { continue }
      let title = table.string("title")
      let url = table.optionalString("url")
      let dated = table.optionalString("dated")
      table.finish()
      guard let title else { continue }
      sources[entry.key] = Source(title: title, url: url, dated: dated)
    }
    return sources
  }

  private static func calendars(_ root: Table) -> [String: Set<CivilDate>] {
    var calendars: [String: Set<CivilDate>] = [:]
    for entry in root.optionalTable("calendars")?.entries ?? [] {
      guard let table = entry.node.table() else { continue }
      let holidays = table.node("holidays")?.elements() ?? []
      calendars[entry.key] = Set(holidays.compactMap { $0.date() })
      table.finish()
    }
    return calendars
  }
}
