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

  /// One line an alert, in the order of time: `-` only expected, `+` only come.
  var text: String {
    let missing = Set(difference.removals.map(\.offset))
    let surplus = Set(difference.insertions.map(\.offset))
    var lines: [String] = []
    var next = 0
    for (offset, row) in expected.enumerated() {
      if missing.contains(offset) {
        lines.append("  - \(row)")
        continue
      }
      while surplus.contains(next) { tell(&next, in: &lines) }
      lines.append("    \(row)")
      next += 1
    }
    while next < came.count { tell(&next, in: &lines) }
    return lines.joined(separator: "\n")
  }

  private func tell(_ next: inout Int, in lines: inout [String]) {
    lines.append("  + \(came[next])")
    next += 1
  }
}

extension CollectionDifference.Change {
  fileprivate var offset: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
