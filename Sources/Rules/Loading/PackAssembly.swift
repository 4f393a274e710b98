import Toml

/// Joins every draft with the packs it extends.
struct PackAssembly {
  private let drafts: [String: PackDraft]
  private let log: FindingLog
  private var joined: [String: PackDraft] = [:]

  init(_ drafts: [String: PackDraft], log: FindingLog) {
    self.drafts = drafts
    self.log = log
  }

  /// The draft of this id with everything it inherits; nil when that cannot be told.
  mutating func whole(_ id: String) -> PackDraft? {
    whole(id, below: [])
  }

  private mutating func whole(_ id: String, below: [String]) -> PackDraft? {
    if let draft = joined[id] { return draft }
    guard let draft = drafts[id] else { return nil }
    let whole = draft.extends.map { extending(draft, $0.id, at: $0.place, below + [id]) } ?? draft
    joined[id] = whole
    return whole
  }

  private mutating func extending(
    _ draft: PackDraft, _ base: String, at place: Place, _ path: [String]
  ) -> PackDraft? {
    if let start = path.firstIndex(of: base) {
      let circle = (path[start...] + [base]).joined(separator: " -> ")
      log.report("packs extend each other in a circle: \(circle); remove one 'extends'", at: place)
      return nil
    }
    guard drafts[base] != nil else {
      log.report(unknown("pack", base, among: drafts.keys.sorted()), at: place)
      return nil
    }
    return whole(base, below: path).map(draft.extending)
  }
}
