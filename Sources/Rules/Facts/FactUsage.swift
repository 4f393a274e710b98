import CEL
import Model

/// What some of a pack's expressions read, so that only that is built for each order.
struct FactUsage: Sendable {
  /// Whether each of the order's own fields is read, by slot.
  let fields: [Bool]
  /// The slots of the kinds that are read.
  let slots: [EventKind: Int]
  /// Whether each of the pack's values is read, in their order.
  let values: [Bool]

  /// - Parameters:
  ///   - shape: What orders look like.
  ///   - values: The pack's values, each after those it uses.
  ///   - programs: The expressions.
  ///   - names: Values that are asked for by name.
  init(
    _ shape: FactShape, values: [NamedValue], by programs: [Program], naming names: [String] = []
  ) {
    var paths = programs.reduce(into: Set(names)) { $0.formUnion($1.references) }
    var isRead = [Bool](repeating: false, count: values.count)
    for (index, value) in values.enumerated().reversed()
    where paths.contains(where: { FactUsage.isPath($0, of: value.name) }) {
      isRead[index] = true
      paths.formUnion(value.program.references)
    }
    self.values = isRead
    var read = Set<Substring>()
    for path in paths {
      let parts = path.split(separator: ".", maxSplits: 2)
      if parts.first == "order", parts.count > 1 { read.insert(parts[1]) }
    }
    // An order used as a whole may be read in ways that no path tells.
    let isWhole = paths.contains("order")
    fields = FactShape.ownFields.map { isWhole || read.contains($0[...]) }
    let first = FactShape.ownFields.count
    slots = Dictionary(
      shape.kinds.enumerated().filter { isWhole || read.contains($0.element.camelCase[...]) }
        .map { ($0.element, first + $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  private static func isPath(_ path: String, of name: String) -> Bool {
    path == name || (path.hasPrefix(name) && path.dropFirst(name.count).first == ".")
  }
}
