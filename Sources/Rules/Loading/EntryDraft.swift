import Toml

/// An entry of one of a pack's lists as it is written, known by its id.
protocol EntryDraft: Sendable {
  var id: String { get }
  var place: Place { get }

  /// This entry laid over one of the same id: what it says replaces, what it does not say stays.
  func laid(over base: Self) -> Self
}

extension [any EntryDraft] {
  /// Reports ids that are there twice.
  func reportTwins(_ noun: String, to decoder: Decoder) {
    var first: [String: Place] = [:]
    for entry in self {
      guard let place = first[entry.id] else {
        first[entry.id] = entry.place
        continue
      }
      decoder.report(
        "\(noun) '\(entry.id)' is there twice, first at line \(place.line); rename one",
        at: entry.place)
    }
  }
}

extension Array where Element: EntryDraft {
  /// The base's entries in their order, each under the entry of the same id, new ones behind.
  func laid(over base: [Element]) -> [Element] {
    let known = Set(base.map(\.id))
    let own = Dictionary(map { ($0.id, $0) }) { first, _ in first }
    return base.map { own[$0.id]?.laid(over: $0) ?? $0 } + filter { !known.contains($0.id) }
  }
}
