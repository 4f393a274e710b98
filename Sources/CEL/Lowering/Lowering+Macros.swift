extension Lowering {
  func comprehension(
    _ kind: Comprehension.Kind, _ source: Checked, _ slots: [Int], _ filter: Checked?,
    _ body: Checked, _ node: Checked
  ) -> Code {
    let walk = Walk(
      source: boxed(source), spot: Path(source).flatMap(Spot.init), slots: slots,
      cost: 1 + body.size + (filter?.size ?? 0), range: source.range)
    switch kind {
    case .all: return .bool(quantified(walk, bool(body), stopsAt: false))
    case .exists: return .bool(quantified(walk, bool(body), stopsAt: true))
    case .existsOne: return .bool(exactlyOne(walk, bool(body)))
    case .filter: return filtered(walk, bool(body), slots[0])
    case .map, .transformList: return mapped(walk, filter.map { bool($0) }, boxed(body))
    case .transformMap:
      return mapped(walk, filter.map { bool($0) }, boxed(body), key: slots[0], node.range)
    case .transformMapEntry:
      return merged(walk, filter.map { bool($0) }, boxed(body), node.range)
    }
  }

  /// `all` stops at false, `exists` at true; an error counts only if nothing stops the walk.
  private func quantified(
    _ walk: Walk, _ body: @escaping Body<Bool>, stopsAt decisive: Bool
  ) -> Body<Bool> {
    { frame throws(EvaluationError) in
      var failure: EvaluationError?
      var isDecided = false
      try walk.forEach(&frame) { frame throws(EvaluationError) in
        do throws(EvaluationError) {
          isDecided = try body(&frame) == decisive
        } catch { failure = failure ?? error }
        return !isDecided
      }
      if isDecided { return decisive }
      if let failure { throw failure }
      return !decisive
    }
  }

  private func exactlyOne(_ walk: Walk, _ body: @escaping Body<Bool>) -> Body<Bool> {
    { frame throws(EvaluationError) in
      var count = 0
      try walk.forEach(&frame) { frame throws(EvaluationError) in
        if try body(&frame) { count += 1 }
        return true
      }
      return count == 1
    }
  }

  private func filtered(_ walk: Walk, _ body: @escaping Body<Bool>, _ slot: Int) -> Code {
    .value { frame throws(EvaluationError) in
      var result: [Value] = []
      try walk.forEach(&frame) { frame throws(EvaluationError) in
        let element = frame.locals[slot]
        if try body(&frame) {
          try frame.build(MemoryLayout<Value>.stride)
          result.append(element)
        }
        return true
      }
      return .list(result)
    }
  }

  private func mapped(_ walk: Walk, _ filter: Body<Bool>?, _ body: @escaping Body<Value>) -> Code {
    .value { frame throws(EvaluationError) in
      var result: [Value] = []
      try walk.forEach(&frame) { frame throws(EvaluationError) in
        if let filter, try !filter(&frame) { return true }
        try frame.build(MemoryLayout<Value>.stride)
        result.append(try body(&frame))
        return true
      }
      return .list(result)
    }
  }

  private func mapped(
    _ walk: Walk, _ filter: Body<Bool>?, _ body: @escaping Body<Value>, key slot: Int,
    _ range: Range<Int>
  ) -> Code {
    .value { frame throws(EvaluationError) in
      var entries: [(key: Value, value: Value)] = []
      try walk.forEach(&frame) { frame throws(EvaluationError) in
        let key = frame.locals[slot]
        if let filter, try !filter(&frame) { return true }
        try frame.build(4 * MemoryLayout<Value>.stride)
        entries.append((key, try body(&frame)))
        return true
      }
      do throws(EvaluationError) { return .map(try MapValue(entries)) } catch {
        throw error.at(range)
      }
    }
  }

  private func merged(
    _ walk: Walk, _ filter: Body<Bool>?, _ body: @escaping Body<Value>, _ range: Range<Int>
  ) -> Code {
    .value { frame throws(EvaluationError) in
      var entries: [(key: Value, value: Value)] = []
      try walk.forEach(&frame) { frame throws(EvaluationError) in
        if let filter, try !filter(&frame) { return true }
        let value = try body(&frame)
        guard case .map(let map) = value else { throw MapValue.mismatch(value).at(range) }
        try frame.build(map.weight)
        entries += map.entries
        return true
      }
      do throws(EvaluationError) { return .map(try MapValue(entries)) } catch {
        throw error.at(range)
      }
    }
  }
}

extension Checked {
  /// Nodes that run once each time this one does.
  var size: Int { 1 + children.reduce(0) { $0 + $1.size } }

  var children: [Checked] {
    switch kind {
    case .constant, .variable, .local, .failure: []
    case .field(let operand, _, _), .select(let operand, _, _), .has(let operand, _): [operand]
    case .not(let operand): [operand]
    case .index(let operand, let index, _): [operand, index]
    case .equal(let left, let right, _), .contains(let left, in: let right): [left, right]
    case .call(_, let arguments), .extreme(let arguments, _): arguments
    case .all(let operands), .any(let operands): operands
    case .conditional(let condition, let yes, let no): [condition, yes, no]
    case .list(let elements): elements.map(\.value)
    case .map(let entries): entries.flatMap { [$0.key, $0.value] }
    case .comprehension(_, let source, _, let filter, let body):
      [source] + (filter.map { [$0] } ?? []) + [body]
    case .bind(_, let value, let body): [value, body]
    case .optionalMap(let operand, _, let body, _): [operand, body]
    }
  }
}
