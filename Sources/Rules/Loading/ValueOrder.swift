import Toml

/// The order in which a pack's values can be computed: each after those it names.
struct ValueOrder {
  /// The names, ready to be compiled one after the other.
  private(set) var names: [String] = []
  private let values: [String: PlacedText]
  private let decoder: Decoder

  init(_ values: [String: PlacedText], decoder: Decoder) {
    self.values = values
    self.decoder = decoder
    for name in values.keys.sorted() {
      visit(name, below: [])
    }
  }

  private mutating func visit(_ name: String, below: [String]) {
    guard !names.contains(name), let text = values[name] else { return }
    guard !below.contains(name) else {
      decoder.report(
        "values need each other in a circle: \((below + [name]).joined(separator: " -> ")); "
          + "write one of them out", at: text.place)
      return
    }
    for other in ValueOrder.identifiers(in: text.value) where other != name || below.isEmpty {
      guard other != name else {
        decoder.report("value '\(name)' needs itself; write it out", at: text.place)
        continue
      }
      visit(other, below: below + [name])
    }
    if !names.contains(name) { names.append(name) }
  }

  /// Words that may be names of values. One in a string literal or behind a point counts too:
  /// that only puts a value earlier than needed.
  private static func identifiers(in source: String) -> [String] {
    source.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init)
  }
}
