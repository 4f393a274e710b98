import Model
import Toml

extension PackLibrary {
  /// Every statement of every source table that is loaded, sorted by id, with where it lives.
  ///
  /// Nothing is compiled for it.
  ///
  /// - Returns: One trace a statement; documents and articles as a whole have none.
  public func trace() -> [StatementTrace] {
    var found: [String: [Trail]] = [:]
    for pack in packs {
      for trail in pack.lazy.draft.trails {
        add(trail, in: pack.id, to: &found[trail.statement, default: []])
      }
    }
    return sources.filter { $0.value.statement != nil }.sorted { $0.key < $1.key }.map {
      id, source in
      StatementTrace(
        id: id, source: source,
        places: (found[id] ?? []).map(\.traced).sorted {
          ($0.place, $0.kind.rawValue, $0.id) < ($1.place, $1.kind.rawValue, $1.id)
        })
    }
  }

  private func add(_ trail: Trail, in pack: String, to trails: inout [Trail]) {
    let known = trails.firstIndex { $0.kind == trail.kind && $0.place == trail.place }
    if let known {
      trails[known].packs.append(pack)
    } else {
      var trail = trail
      trail.packs = [pack]
      trails.append(trail)
    }
  }
}

/// One citation of one entry.
struct Trail {
  let statement: String
  let kind: TracedPlace.Kind
  let id: String
  let place: Place
  let text: Texts
  var packs: [String] = []

  var traced: TracedPlace {
    TracedPlace(kind: kind, id: id, packs: packs, place: place.inPack, text: text)
  }
}
