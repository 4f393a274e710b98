/// Turns a checked expression into closures.
struct Lowering {
  let types: TypeVariables
  let settings: Settings

  func lower(_ node: Checked) -> Code {
    switch node.kind {
    case .constant(let value): return .constant(value)
    case .variable, .local, .field: return path(node)
    case .select(let operand, let name, let isOptional):
      return select(operand, name, isOptional, node)
    case .has(let operand, let name): return has(operand, name, node)
    case .index(let operand, let index, let isOptional):
      return self.index(operand, index, isOptional, node)
    case .call(let overloads, let arguments): return call(overloads, arguments, node)
    case .equal(let left, let right, let isNegated):
      return equal(left, right, isNegated, node.range)
    case .contains(let element, let container):
      return contains(element, container, node.range)
    case .extreme(let arguments, let isGreatest): return extreme(arguments, isGreatest, node)
    case .all(let operands): return .bool(junction(operands[...], decidedBy: false))
    case .any(let operands): return .bool(junction(operands[...], decidedBy: true))
    case .not(let operand): return .bool(negation(of: operand, node))
    case .conditional(let condition, let yes, let no): return choice(condition, yes, no, node)
    case .list(let elements): return list(elements, node.range)
    case .map(let entries): return map(entries, node.range)
    case .comprehension(let kind, let source, let slots, let filter, let body):
      return comprehension(kind, source, slots, filter, body, node)
    case .bind(let slot, let value, let body): return bind(slot, value, body, node)
    case .optionalMap(let operand, let slot, let body, let isFlat):
      return optionalMap(operand, slot, body, isFlat, node.range)
    case .failure(let message): return .failure(EvaluationError(message, range: node.range))
    }
  }

  func boxed(_ node: Checked) -> Body<Value> { lower(node).boxed }

  /// An operand that must be a bool; anything else is an error when it runs.
  func bool(_ node: Checked) -> Body<Bool> {
    let code = lower(node)
    if case .bool(let body) = code { return body }
    let (body, range) = (code.condition, node.range)
    return { frame throws(EvaluationError) in
      do throws(EvaluationError) { return try body(&frame) } catch { throw error.at(range) }
    }
  }

  /// Boxed code as code of the type that the checker deduced.
  func typed(_ body: @escaping Body<Value>, _ type: CELType) -> Code {
    let code = Code.value(body)
    return switch types.resolve(type) {
    case .bool: .bool(Bool.body(code))
    case .int: .int(Int64.body(code))
    case .uint: .uint(UInt64.body(code))
    case .double: .double(Double.body(code))
    case .string: .string(String.body(code))
    case .timestamp: .timestamp(Timestamp.body(code))
    case .duration: .duration(CELDuration.body(code))
    default: code
    }
  }

  // MARK: Calls

  /// Compiling stays quick: what takes longer than this runs when the program does.
  private static let folding = Settings(
    limits: Limits(steps: 10_000, memory: 1 << 14), zoneOffset: nil)

  private func call(_ overloads: [Overload], _ arguments: [Checked], _ node: Checked) -> Code {
    let codes = arguments.map(lower)
    let constants = codes.compactMap(\.constant)
    if constants.count == codes.count, overloads.allSatisfy(\.isFoldable),
      let folded = fold(overloads, constants)
    {
      return .constant(folded)
    }
    if overloads.count == 1, let only = overloads.first, isCertain(only, arguments) {
      if only.isMember, only.name == "orValue" || only.name == "or" {
        return alternative(codes[0], codes[1], isFlat: only.name == "or", node)
      }
      return fused(only, arguments, codes, node.range) ?? only.lower(codes, node.range)
    }
    return Overload.lowerBoxed(overloads.map(\.apply), overloads[0].name, codes, node.range)
  }

  /// Whether every argument is of the parameter's type, so that typed code applies.
  private func isCertain(_ overload: Overload, _ arguments: [Checked]) -> Bool {
    zip(overload.parameters, arguments).allSatisfy { parameter, argument in
      parameter.isDynamic || !types.resolve(argument.type).isDynamic
    }
  }

  /// The value of a call with constant arguments; nil if it fails, so that it fails in its place.
  private func fold(_ overloads: [Overload], _ values: [Value]) -> Value? {
    Frame.with([], locals: 0, Frame.Budget(Lowering.folding)) { frame in
      for overload in overloads {
        do throws(EvaluationError) {
          if let result = try overload.apply(values, &frame) { return result }
        } catch { return nil }
      }
      return nil
    }
  }

  /// The second operand of `or` and `orValue` runs only if it is needed.
  private func alternative(
    _ operand: Code, _ other: Code, isFlat: Bool, _ node: Checked
  ) -> Code {
    let (operand, other) = (OptionalValue.body(operand), other.boxed)
    return typed(
      { frame throws(EvaluationError) in
        guard let wrapped = try operand(&frame).wrapped else { return try other(&frame) }
        return isFlat ? .optional(wrapped) : wrapped
      }, node.type)
  }

  // MARK: Choice and binding

  private func choice(
    _ condition: Checked, _ yes: Checked, _ no: Checked, _ node: Checked
  ) -> Code {
    let condition = bool(condition)
    let (yes, no) = (lower(yes), lower(no))
    switch (yes, no, types.resolve(node.type)) {
    case (_, _, .bool):
      let (yes, no) = (yes.condition, no.condition)
      return .bool { frame throws(EvaluationError) in
        try condition(&frame) ? try yes(&frame) : try no(&frame)
      }
    case (_, _, .int): return choose(condition, Int64.body(yes), Int64.body(no))
    case (_, _, .string): return choose(condition, String.body(yes), String.body(no))
    case (_, _, .timestamp):
      let (yes, no) = (yes.moment, no.moment)
      return .timestamp { frame throws(EvaluationError) in
        try condition(&frame) ? try yes(&frame) : try no(&frame)
      }
    case (_, _, .duration): return choose(condition, CELDuration.body(yes), CELDuration.body(no))
    default: return choose(condition, yes.boxed, no.boxed)
    }
  }

  private func choose<Result: Representable>(
    _ condition: @escaping Body<Bool>, _ yes: @escaping Body<Result>, _ no: @escaping Body<Result>
  ) -> Code {
    Result.code { frame throws(EvaluationError) in
      try condition(&frame) ? try yes(&frame) : try no(&frame)
    }
  }

  private func bind(_ slot: Int, _ value: Checked, _ body: Checked, _ node: Checked) -> Code {
    let (value, body) = (boxed(value), boxed(body))
    return typed(
      { frame throws(EvaluationError) in
        // A failing value matters only where it is used.
        do throws(EvaluationError) {
          frame.locals[slot] = try value(&frame)
        } catch { frame.locals[slot] = .error(error) }
        return try body(&frame)
      }, node.type)
  }

  private func optionalMap(
    _ operand: Checked, _ slot: Int, _ body: Checked, _ isFlat: Bool, _ range: Range<Int>
  ) -> Code {
    let (operand, body) = (OptionalValue.body(lower(operand)), boxed(body))
    return .value { frame throws(EvaluationError) in
      guard let wrapped = try operand(&frame).wrapped else { return .optional(nil) }
      frame.locals[slot] = wrapped
      let result = try body(&frame)
      guard isFlat else { return .optional(result) }
      guard case .optional = result else { throw OptionalValue.mismatch(result).at(range) }
      return result
    }
  }
}
