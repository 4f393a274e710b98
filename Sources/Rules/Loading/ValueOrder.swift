import Toml

/// The order in which a pack's values can be computed: each after those it names.
struct ValueOrder {
  /// The names, ready to be compiled one after the other.
  private(set) var names: [String] = []
  /// Those that need each other and so cannot be computed.
  private(set) var circular: Set<String> = []
  private let values: [String: PlacedText]
  private let log: FindingLog

  init(_ values: [String: PlacedText], log: FindingLog) {
    self.values = values
    self.log = log
    for name in values.keys.sorted() {
      visit(name, below: [])
    }
  }

  private mutating func visit(_ name: String, below: [String]) {
    guard !names.contains(name), let text = values[name] else { return }
    if let start = below.firstIndex(of: name) {
      report(circle: below[start...] + [name], at: text.place)
      circular.formUnion(below[start...])
      return
    }
    for other in SourceNames(in: text.value).names {
      visit(other, below: below + [name])
    }
    // A member of a circle comes here twice.
    if !names.contains(name) { names.append(name) }
  }

  private func report(circle: ArraySlice<String>, at place: Place) {
    let path = circle.joined(separator: " -> ")
    log.report("values need each other in a circle: \(path); write one of them out", at: place)
  }
}
