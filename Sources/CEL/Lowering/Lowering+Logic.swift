extension Lowering {
  /// False if any operand is false, even when others fail.
  func all(_ operands: ArraySlice<Checked>) -> Body<Bool> {
    guard operands.count > 1 else { return bool(operands[operands.startIndex]) }
    let tests = tests(operands)
    guard tests.count > 1 || !tests.isEmpty && tests.count < operands.count else {
      // Halving keeps long chains shallow, and closures out of arrays, where calls need thunks.
      let middle = operands.startIndex + (operands.count + 1) / 2
      return both(all(operands[..<middle]), all(operands[middle...]))
    }
    let slow = allSlowly(operands.prefix(tests.count))
    if tests.count == operands.count {
      return { frame throws(EvaluationError) in
        for index in tests.indices {
          guard let isTrue = tests[index].outcome(frame) else { return try slow(&frame) }
          if !isTrue { return false }
        }
        return true
      }
    }
    let rest = all(operands.dropFirst(tests.count))
    let whole = both(slow, rest)
    return { frame throws(EvaluationError) in
      for index in tests.indices {
        guard let isTrue = tests[index].outcome(frame) else { return try whole(&frame) }
        if !isTrue { return false }
      }
      return try rest(&frame)
    }
  }

  private func allSlowly(_ operands: ArraySlice<Checked>) -> Body<Bool> {
    guard operands.count > 1 else { return bool(operands[operands.startIndex]) }
    let middle = operands.startIndex + (operands.count + 1) / 2
    return both(allSlowly(operands[..<middle]), allSlowly(operands[middle...]))
  }

  private func both(_ left: @escaping Body<Bool>, _ right: @escaping Body<Bool>) -> Body<Bool> {
    { frame throws(EvaluationError) in
      let isLeft: Bool
      do throws(EvaluationError) {
        isLeft = try left(&frame)
      } catch {
        if let isRight = try? right(&frame), !isRight { return false }
        throw error
      }
      return isLeft ? try right(&frame) : false
    }
  }

  /// True if any operand is true, even when others fail.
  func any(_ operands: ArraySlice<Checked>) -> Body<Bool> {
    guard operands.count > 1 else { return bool(operands[operands.startIndex]) }
    let tests = tests(operands)
    guard tests.count > 1 || !tests.isEmpty && tests.count < operands.count else {
      let middle = operands.startIndex + (operands.count + 1) / 2
      return either(any(operands[..<middle]), any(operands[middle...]))
    }
    let slow = anySlowly(operands.prefix(tests.count))
    if tests.count == operands.count {
      return { frame throws(EvaluationError) in
        for index in tests.indices {
          guard let isTrue = tests[index].outcome(frame) else { return try slow(&frame) }
          if isTrue { return true }
        }
        return false
      }
    }
    let rest = any(operands.dropFirst(tests.count))
    let whole = either(slow, rest)
    return { frame throws(EvaluationError) in
      for index in tests.indices {
        guard let isTrue = tests[index].outcome(frame) else { return try whole(&frame) }
        if isTrue { return true }
      }
      return try rest(&frame)
    }
  }

  private func anySlowly(_ operands: ArraySlice<Checked>) -> Body<Bool> {
    guard operands.count > 1 else { return bool(operands[operands.startIndex]) }
    let middle = operands.startIndex + (operands.count + 1) / 2
    return either(anySlowly(operands[..<middle]), anySlowly(operands[middle...]))
  }

  private func either(_ left: @escaping Body<Bool>, _ right: @escaping Body<Bool>) -> Body<Bool> {
    { frame throws(EvaluationError) in
      let isLeft: Bool
      do throws(EvaluationError) {
        isLeft = try left(&frame)
      } catch {
        if let isRight = try? right(&frame), isRight { return true }
        throw error
      }
      return isLeft ? true : try right(&frame)
    }
  }

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

  /// The operands in front that are tests of a path, which need no closure each.
  private func tests(_ operands: ArraySlice<Checked>) -> [Test] {
    var tests: [Test] = []
    for operand in operands {
      guard let test = Test(operand, types) else { break }
      tests.append(test)
    }
    return tests
  }

  // MARK: Equality

  func equal(_ left: Checked, _ right: Checked, _ isNegated: Bool, _ range: Range<Int>) -> Code {
    let (leftCode, rightCode) = (lower(left), lower(right))
    let type = types.resolve(left.type)
    if type == types.resolve(right.type) {
      switch type {
      case .int: return same(Int64.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .uint: return same(UInt64.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .double: return same(Double.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .bool: return same(Bool.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .string:
        if let path = Path(left), let text = rightCode.constant?.stringValue {
          return .bool(path.equals(text, isNegated: isNegated, left.range))
        }
        return sameText(leftCode, rightCode, isNegated)
      case .timestamp: return same(Timestamp.self, leftCode, rightCode, isNegated) { $0 == $1 }
      case .duration: return same(CELDuration.self, leftCode, rightCode, isNegated) { $0 == $1 }
      default: break
      }
    }
    let (left, right) = (leftCode.boxed, rightCode.boxed)
    return .bool { frame throws(EvaluationError) in
      let (left, right) = (try left(&frame), try right(&frame))
      do throws(EvaluationError) {
        return try Equality.equal(left, right, &frame) != isNegated
      } catch { throw error.at(range) }
    }
  }

  @inline(__always)
  private func same<Operand: Representable>(
    _ type: Operand.Type, _ left: Code, _ right: Code, _ isNegated: Bool,
    _ equal: @escaping @Sendable (Operand, Operand) -> Bool
  ) -> Code {
    let (left, right) = (Operand.body(left), Operand.body(right))
    return .bool { frame throws(EvaluationError) in
      equal(try left(&frame), try right(&frame)) != isNegated
    }
  }

  private func sameText(_ left: Code, _ right: Code, _ isNegated: Bool) -> Code {
    let left = String.body(left)
    if let text = right.constant?.stringValue {
      return .bool { frame throws(EvaluationError) in
        Text.equal(try left(&frame), text) != isNegated
      }
    }
    let right = String.body(right)
    return .bool { frame throws(EvaluationError) in
      let (left, right) = (try left(&frame), try right(&frame))
      try frame.spend(left.utf8.count / 64)
      return Text.equal(left, right) != isNegated
    }
  }

  // MARK: Membership

  func contains(_ element: Checked, _ container: Checked, _ range: Range<Int>) -> Code {
    let (element, container) = (boxed(element), boxed(container))
    return .bool { frame throws(EvaluationError) in
      let (element, container) = (try element(&frame), try container(&frame))
      do throws(EvaluationError) {
        switch container {
        case .list(let values):
          for value in values where try Equality.equal(element, value, &frame) { return true }
          return false
        case .map(let map): return map[element] != nil
        default: throw Overload.noneFits("_in_", [element, container])
        }
      } catch { throw error.at(range) }
    }
  }
}
