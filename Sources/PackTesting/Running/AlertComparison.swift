import Model

/// The alerts a test expects held against those that came.
struct AlertComparison {
  private let expected: [ExpectedAlert]
  private let came: [ExpectedAlert]
  private let difference: CollectionDifference<ExpectedAlert>

  init(_ expected: [ExpectedAlert], _ alerts: [Alert]) {
    self.expected = expected
    // Of what came only the keys are shown that the test speaks of somewhere.
    let keys = Set(expected.flatMap(\.details.keys))
    came = alerts.map { ExpectedAlert($0, showing: keys) }
    difference = came.difference(from: expected) { $0.admits($1) }
  }

  var isEqual: Bool { difference.isEmpty }

  /// One line an alert, in the order of time: ` ` where both agree, `-` expected, `+` came.
  var text: String {
    let missing = Set(difference.removals.map(\.offset))
    let surplus = Set(difference.insertions.map(\.offset))
    var lines: [String] = []
    var next = came.indices.makeIterator()
    var index = next.next()
    func tellSurplus() {
      while let at = index, surplus.contains(at) {
        lines.append("  + \(came[at])")
        index = next.next()
      }
    }
    for (offset, row) in expected.enumerated() {
      if missing.contains(offset) {
        lines.append("  - \(row)")
      } else {
        tellSurplus()
        lines.append("    \(row)")
        index = next.next()
      }
    }
    tellSurplus()
    return lines.joined(separator: "\n")
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
