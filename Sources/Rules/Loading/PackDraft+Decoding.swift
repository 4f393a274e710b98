import Civil
import Model
import Toml

extension PackDraft {
  /// Reads one pack file, reporting whatever is wrong with its form.
  ///
  /// - Returns: Nil when it has no id to be known by.
  init?(_ document: Document, file: PackFile) {
    let root = document.root
    guard let id = root.string("id") else { return nil }
    self.file = file.name
    isForeign = !file.isShipped
    self.id = id
    idPlace = root.place(of: "id")
    extends = root.optionalString("extends").map { ($0, root.place(of: "extends")) }
    isAbstract = root.optionalBool("abstract") ?? false
    title = root.optionalTexts("title")
    platform = root.optionalString("platform")
    placedFrom = root.optionalDate("placed_from")
    placedUntil = root.optionalDate("placed_until")
    regions = root.optionalStrings("regions")
    zone = root.optionalString("timezone").map { ($0, root.place(of: "timezone")) }
    reviewed = root.optionalDate("reviewed")
    kinds = (root.optionalStrings("kinds") ?? []).map(EventKind.init(rawValue:))
    calendars = PackDraft.calendars(root)
    parameters = PackDraft.parameters(root)
    values = root.entries(of: "values") { $0.text() }
    advice = root.entries(of: "advice") { $0.texts() }
    sources = root.entries(of: "sources", SourceDraft.init)
    rules = root.entries("rules", "rule", RuleDraft.init)
    guards = root.entries("guards", "guard", GuardDraft.init)
    checklist = root.entries("checklist", "checklist item", NoteDraft.init)
    claims = root.entries("claims", "claim", ClaimDraft.init)
    form = root.entries("form", "form field", FieldDraft.init)
    messages = root.entries("messages", "message", MessageDraft.init)
    hints = root.entries("hints", "hint", NoteDraft.init)
    root.finish()
    if extends == nil, !isAbstract { root.reportMissingHead() }
  }

  private static func parameters(_ root: Table) -> [String: ParameterDraft] {
    root.entries(of: "params") { node in
      guard let table = node.table() else { return nil }
      let value = table.node("value").flatMap(ParameterValue.init)
      if !table.has("value") { table.report("'value' is missing; write value = \"15d\"") }
      let doc = table.string("doc")
      let sources = table.citations()
      table.finish()
      guard let value, let doc else { return nil }
      return ParameterDraft(value: value, doc: doc, sources: sources ?? [], place: node.place)
    }
  }

  private static func calendars(_ root: Table) -> [String: Set<CivilDate>] {
    root.entries(of: "calendars") { node in
      guard let table = node.table() else { return nil }
      let holidays = table.node("holidays")?.elements() ?? []
      table.finish()
      return Set(holidays.compactMap { $0.date() })
    }
  }
}

extension Table {
  fileprivate func reportMissingHead() {
    if !has("platform") { report("'platform' is missing; write platform = \"...\"") }
    if !has("timezone") { report("'timezone' is missing; write timezone = \"...\"") }
    if !has("reviewed") { report("'reviewed' is missing; write reviewed = 2026-11-22") }
  }

  /// The entries of a table of names.
  fileprivate func entries<Value>(of key: String, _ read: (Node) -> Value?) -> [String: Value] {
    var values: [String: Value] = [:]
    for entry in optionalTable(key)?.entries ?? [] {
      values[entry.key] = read(entry.node)
    }
    return values
  }

  /// The entries of an array of tables; one id twice is a finding.
  fileprivate func entries<Draft: EntryDraft>(
    _ key: String, _ noun: String, _ read: (Table) -> Draft?
  ) -> [Draft] {
    let drafts = tables(key).compactMap(read)
    (drafts as [any EntryDraft]).reportTwins(noun, to: node.decoder)
    return drafts
  }
}
