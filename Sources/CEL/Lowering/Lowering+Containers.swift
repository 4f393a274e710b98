extension Lowering {
  func list(_ elements: [(value: Checked, isOptional: Bool)], _ range: Range<Int>) -> Code {
    let codes = elements.map { lower($0.value) }
    let constants = codes.compactMap(\.constant)
    let isPlain = !elements.contains(where: \.isOptional)
    if isPlain, constants.count == codes.count { return .constant(.list(constants)) }
    let bodies = zip(codes, elements).map { ($0.boxed, $1.isOptional) }
    return .value { frame throws(EvaluationError) in
      try frame.build(bodies.count * MemoryLayout<Value>.stride)
      var values: [Value] = []
      values.reserveCapacity(bodies.count)
      for (body, isOptional) in bodies {
        let value = try body(&frame)
        if isOptional {
          guard case .optional(let wrapped) = value else {
            throw OptionalValue.mismatch(value).at(range)
          }
          if let wrapped { values.append(wrapped) }
        } else {
          values.append(value)
        }
      }
      return .list(values)
    }
  }

  func map(
    _ entries: [(key: Checked, value: Checked, isOptional: Bool)], _ range: Range<Int>
  ) -> Code {
    let bodies = entries.map { (key: lower($0.key), value: lower($0.value), $0.isOptional) }
    let constants = bodies.compactMap { entry -> (key: Value, value: Value)? in
      guard let key = entry.key.constant, let value = entry.value.constant else { return nil }
      return (key, value)
    }
    let isPlain = !entries.contains(where: \.isOptional)
    if isPlain, constants.count == bodies.count, let map = try? MapValue(constants) {
      return .constant(.map(map))
    }
    let boxed = bodies.map { ($0.boxed, $1.boxed, $2) }
    return .value { frame throws(EvaluationError) in
      try frame.build(boxed.count * 4 * MemoryLayout<Value>.stride)
      var entries: [(key: Value, value: Value)] = []
      for (key, value, isOptional) in boxed {
        let (key, value) = (try key(&frame), try value(&frame))
        guard isOptional else {
          entries.append((key, value))
          continue
        }
        guard case .optional(let wrapped) = value else {
          throw OptionalValue.mismatch(value).at(range)
        }
        if let wrapped { entries.append((key, wrapped)) }
      }
      do throws(EvaluationError) { return .map(try MapValue(entries)) } catch {
        throw error.at(range)
      }
    }
  }

  func index(
    _ operand: Checked, _ index: Checked, _ isOptional: Bool, _ node: Checked
  ) -> Code {
    let (operand, index, range) = (boxed(operand), boxed(index), node.range)
    return typed(
      { frame throws(EvaluationError) in
        let (operand, index) = (try operand(&frame), try index(&frame))
        do throws(EvaluationError) {
          return try Access.element(of: operand, at: index, isOptional: isOptional)
        } catch { throw error.at(range) }
      }, node.type)
  }

  func select(
    _ operand: Checked, _ name: String, _ isOptional: Bool, _ node: Checked
  ) -> Code {
    let (operand, range, spelling) = (boxed(operand), node.range, node.spelling)
    return typed(
      { frame throws(EvaluationError) in
        let operand = try operand(&frame)
        do throws(EvaluationError) {
          return try Access.field(of: operand, name, isOptional: isOptional, spelling)
        } catch { throw error.at(range) }
      }, node.type)
  }

  func has(_ operand: Checked, _ name: String, _ node: Checked) -> Code {
    let range = node.range
    if case .object(let type) = types.resolve(operand.type), let slot = type.slot(of: name),
      let path = Path(operand)
    {
      let slow = path.presence(of: slot, in: type, operand.range)
      guard let test = Test(node, types) else { return .bool(slow) }
      return .bool { frame throws(EvaluationError) in
        if let isPresent = test.outcome(frame) { return isPresent }
        return try slow(&frame)
      }
    }
    let operand = boxed(operand)
    return .bool { frame throws(EvaluationError) in
      let operand = try operand(&frame)
      do throws(EvaluationError) {
        return try Access.has(operand, name)
      } catch { throw error.at(range) }
    }
  }

  func extreme(_ arguments: [Checked], _ isGreatest: Bool, _ node: Checked) -> Code {
    let (bodies, range) = (arguments.map(boxed), node.range)
    return typed(
      { frame throws(EvaluationError) in
        var values: [Value] = []
        for body in bodies { values.append(try body(&frame)) }
        if values.count == 1, case .list(let elements) = values[0] { values = elements }
        try frame.spend(values.count)
        do throws(EvaluationError) {
          return try Library.extreme(values, isGreatest: isGreatest)
        } catch { throw error.at(range) }
      }, node.type)
  }
}
