import Toml

/// Joins every draft with the packs it extends.
struct PackAssembly {
  let drafts: [String: PackDraft]
  let decoder: Decoder

  /// The draft of this id with everything it inherits; nil when that cannot be told.
  func whole(_ id: String) -> PackDraft? {
    whole(id, below: [])
  }

  private func whole(_ id: String, below: [String]) -> PackDraft? {
    guard let draft = drafts[id] else { return nil }
    guard let base = draft.extends else { return draft }
    let path = below + [id]
    guard !path.contains(base.id) else {
      decoder.report(
        "packs extend each other in a circle: \((path + [base.id]).joined(separator: " -> ")); "
          + "remove one 'extends'", at: base.place)
      return nil
    }
    guard drafts[base.id] != nil else {
      decoder.report(unknown("pack", base.id, among: drafts.keys.sorted()), at: base.place)
      return nil
    }
    return whole(base.id, below: path).map { draft.extending($0) }
  }
}
