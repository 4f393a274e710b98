extension Pattern {
  /// Whether the expression matches anywhere in the text.
  func matches(_ text: String, _ frame: inout Frame) throws(EvaluationError) -> Bool {
    var states = StateSet(size)
    // States reached by the last character; what lies behind them depends on the next one.
    var pending: [Int] = []
    var before: Unicode.Scalar?
    var scalars = text.unicodeScalars.makeIterator()
    while true {
      let after = scalars.next()
      states.removeAll()
      for state in pending where close(state, &states, before, after) { return true }
      if close(0, &states, before, after) { return true }
      guard let after else { return false }
      try frame.spend(1 + states.count / 4)
      pending.removeAll(keepingCapacity: true)
      for state in states.members {
        if case .scalar(let scalars) = instructions[state], scalars.contains(after) {
          pending.append(state + 1)
        }
      }
      before = after
    }
  }

  /// Adds a state and all that is reachable without a character; true if that is the match.
  private func close(
    _ start: Int, _ states: inout StateSet, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Bool {
    var open = [start]
    while let state = open.popLast() {
      guard states.insert(state) else { continue }
      switch instructions[state] {
      case .match: return true
      case .jump(let target): open.append(target)
      case .split(let first, let second):
        open.append(second)
        open.append(first)
      case .assertion(let assertion):
        if assertion.holds(before: before, after: after) { open.append(state + 1) }
      case .scalar: break
      }
    }
    return false
  }
}
