import CEL
import Model

/// Which parts of an order a pack's expressions read, so that only those are built for each order.
struct FactUsage: Sendable {
  /// Whether each of the order's own fields is read, by slot.
  let fields: [Bool]
  /// The slots of the kinds that are read.
  let slots: [EventKind: Int]

  init(_ shape: FactShape, by programs: [Program]) {
    let paths = programs.reduce(into: Set<String>()) { $0.formUnion($1.references) }
    var names = Set<Substring>()
    for path in paths {
      let parts = path.split(separator: ".", maxSplits: 2)
      if parts.first == "order", parts.count > 1 { names.insert(parts[1]) }
    }
    // An order used as a whole may be read in ways that no path tells.
    let isWhole = paths.contains("order")
    fields = FactShape.ownFields.map { isWhole || names.contains($0[...]) }
    let first = FactShape.ownFields.count
    slots = Dictionary(
      shape.kinds.enumerated().filter { isWhole || names.contains($0.element.camelCase[...]) }
        .map { ($0.element, first + $0.offset) }, uniquingKeysWith: { first, _ in first })
  }
}
