/// A macro that walks over a list or a map.
struct Comprehension: Sendable {
  enum Kind: Sendable {
    case all, exists, existsOne, map, filter, transformList, transformMap, transformMapEntry
  }

  let kind: Kind
  let source: Expression
  /// One (element or key) or two (index and element, or key and value).
  let variables: [Expression.Name]
  let filter: Expression?
  /// The predicate or the transformation.
  let body: Expression
}

extension Comprehension.Kind {
  init?(name: String) {
    switch name {
    case "all": self = .all
    case "exists": self = .exists
    case "exists_one", "existsOne": self = .existsOne
    case "map": self = .map
    case "filter": self = .filter
    case "transformList": self = .transformList
    case "transformMap": self = .transformMap
    case "transformMapEntry": self = .transformMapEntry
    default: return nil
    }
  }

  /// How the arguments split into variables, filter and body; nil when the count does not fit.
  func split(_ count: Int) -> (variables: Int, hasFilter: Bool)? {
    switch (self, count) {
    case (.all, 2), (.exists, 2), (.existsOne, 2), (.map, 2), (.filter, 2): (1, false)
    case (.map, 3): (1, true)
    case (.all, 3), (.exists, 3), (.existsOne, 3): (2, false)
    case (.transformList, 3), (.transformMap, 3), (.transformMapEntry, 3): (2, false)
    case (.transformList, 4), (.transformMap, 4), (.transformMapEntry, 4): (2, true)
    default: nil
    }
  }
}
