/// `&&` is decided by a false operand, `||` by a true one, even when other operands fail.
extension Lowering {
  /// Operands behind the first tests up to which a chain is not halved first.
  private static let straight = 8

  func junction(_ operands: ArraySlice<Checked>, decidedBy decisive: Bool) -> Body<Bool> {
    guard operands.count > 1 else { return bool(operands[operands.startIndex]) }
    if operands.count <= Lowering.straight, let body = text(operands, decisive) { return body }
    let (first, second, count) = tests(operands, decisive)
    guard let first, operands.count - count <= Lowering.straight else {
      return halves(operands, decisive)
    }
    guard count < operands.count else {
      let slow = slow(operands, decisive)
      guard let second else { return one(first, slow, decisive) }
      return two(first, second, slow, decisive)
    }
    let rest = junction(operands.dropFirst(count), decidedBy: decisive)
    let slow = both(slow(operands.prefix(count), decisive), rest, decisive)
    guard let second else { return one(first, slow, decisive, then: rest) }
    return two(first, second, slow, decisive, then: rest)
  }

  /// The tests in front, of at most two objects, and how many operands they stand for; each
  /// fails where its operand decides.
  private func tests(
    _ operands: ArraySlice<Checked>, _ decisive: Bool
  ) -> (first: Test?, second: Test?, count: Int) {
    var (first, second): (Test?, Test?)
    for (count, operand) in operands.enumerated() {
      guard let test = Test(operand, types, negated: decisive) else {
        return (first, second, count)
      }
      if let last = second ?? first {
        if let merged = last.merged(with: test) {
          if second == nil { first = merged } else { second = merged }
        } else if second == nil {
          second = test
        } else {
          return (first, second, count)
        }
      } else {
        first = test
      }
    }
    return (first, second, operands.count)
  }

  private func one(
    _ test: Test, _ slow: @escaping Body<Bool>, _ decisive: Bool
  ) -> Body<Bool> {
    { frame throws(EvaluationError) in
      if let isOpen = test.outcome(frame) { return isOpen != decisive }
      return try slow(&frame)
    }
  }

  private func one(
    _ test: Test, _ slow: @escaping Body<Bool>, _ decisive: Bool, then rest: @escaping Body<Bool>
  ) -> Body<Bool> {
    { frame throws(EvaluationError) in
      guard let isOpen = test.outcome(frame) else { return try slow(&frame) }
      return isOpen ? try rest(&frame) : decisive
    }
  }

  private func two(
    _ first: Test, _ second: Test, _ slow: @escaping Body<Bool>, _ decisive: Bool
  ) -> Body<Bool> {
    { frame throws(EvaluationError) in
      if let isOpen = first.outcome(frame) {
        if !isOpen { return decisive }
        if let isOpen = second.outcome(frame) { return isOpen != decisive }
      }
      return try slow(&frame)
    }
  }

  private func two(
    _ first: Test, _ second: Test, _ slow: @escaping Body<Bool>, _ decisive: Bool,
    then rest: @escaping Body<Bool>
  ) -> Body<Bool> {
    { frame throws(EvaluationError) in
      if let isOpen = first.outcome(frame) {
        if !isOpen { return decisive }
        if let isOpen = second.outcome(frame) { return isOpen ? try rest(&frame) : decisive }
      }
      return try slow(&frame)
    }
  }

  /// A text compared first, as most macros over events do.
  private func text(_ operands: ArraySlice<Checked>, _ decisive: Bool) -> Body<Bool>? {
    let first = operands[operands.startIndex]
    guard case .equal(let left, let right, let isNegated) = first.kind,
      types.resolve(left.type) == .string, let spot = Path(left).flatMap(Spot.init),
      let text = lower(right).constant?.stringValue
    else { return nil }
    let rest = junction(operands.dropFirst(), decidedBy: decisive)
    let slow = both(bool(first), rest, decisive)
    let isDecided = decisive != isNegated
    return { frame throws(EvaluationError) in
      guard let isEqual = spot.equals(text, frame) else { return try slow(&frame) }
      return isEqual == isDecided ? decisive : try rest(&frame)
    }
  }

  // MARK: Any operands

  /// Halving keeps long chains shallow, and closures out of arrays, where calls need thunks.
  private func halves(_ operands: ArraySlice<Checked>, _ decisive: Bool) -> Body<Bool> {
    let middle = operands.startIndex + (operands.count + 1) / 2
    let whole = both(
      junction(operands[..<middle], decidedBy: decisive),
      junction(operands[middle...], decidedBy: decisive), decisive)
    guard let guards = guards(operands, decisive) else { return whole }
    return { frame throws(EvaluationError) in
      guards.outcome(frame) == true ? !decisive : try whole(&frame)
    }
  }

  /// One test that holds if each operand's own first test decides that operand the other way:
  /// `has(a) && … || has(b) && …` is false where neither `a` nor `b` is there.
  private func guards(_ operands: ArraySlice<Checked>, _ decisive: Bool) -> Test? {
    var all: Test?
    for operand in operands {
      let parts: [Checked]
      switch operand.kind {
      case .all(let operands) where decisive: parts = operands
      case .any(let operands) where !decisive: parts = operands
      default: return nil
      }
      guard let test = parts.first.flatMap({ Test($0, types, negated: decisive) }) else {
        return nil
      }
      guard let last = all else {
        all = test
        continue
      }
      guard let merged = last.merged(with: test) else { return nil }
      all = merged
    }
    return all
  }

  private func slow(_ operands: ArraySlice<Checked>, _ decisive: Bool) -> Body<Bool> {
    guard operands.count > 1 else { return bool(operands[operands.startIndex]) }
    let middle = operands.startIndex + (operands.count + 1) / 2
    return both(slow(operands[..<middle], decisive), slow(operands[middle...], decisive), decisive)
  }

  private func both(
    _ left: @escaping Body<Bool>, _ right: @escaping Body<Bool>, _ decisive: Bool
  ) -> Body<Bool> {
    { frame throws(EvaluationError) in
      let isLeft: Bool
      do throws(EvaluationError) {
        isLeft = try left(&frame)
      } catch {
        if let isRight = try? right(&frame), isRight == decisive { return decisive }
        throw error
      }
      return isLeft == decisive ? decisive : try right(&frame)
    }
  }

  // MARK: Negation

  func negation(of operand: Checked, _ node: Checked) -> Body<Bool> {
    let body = bool(operand)
    guard let test = Test(node, types) else {
      return { frame throws(EvaluationError) in try !body(&frame) }
    }
    return { frame throws(EvaluationError) in
      if let isTrue = test.outcome(frame) { return isTrue }
      return try !body(&frame)
    }
  }
}
