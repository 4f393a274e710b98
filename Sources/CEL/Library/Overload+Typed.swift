extension Overload {
  /// Where a signature differs from what its Swift types say.
  struct Signature {
    var parameters: [CELType]?
    var result: CELType?
    var isFoldable = true

    static let plain = Signature()

    static func types(_ parameters: [CELType], _ result: CELType) -> Signature {
      Signature(parameters: parameters, result: result)
    }
  }

  @inline(__always)
  static func unary<A: Representable, R: Representable>(
    _ name: String, isMember: Bool = false, _ signature: Signature = .plain,
    _ body: @escaping @Sendable (A) throws(EvaluationError) -> R
  ) -> Overload {
    Overload(
      name, signature.parameters ?? [A.celType], signature.result ?? R.celType,
      isMember: isMember, isFoldable: signature.isFoldable,
      apply: { values, frame throws(EvaluationError) in
        guard let a = A.read(values[0]) else { return nil }
        try frame.spend(a.weight / 64)
        let result = try body(a)
        try frame.build(result.weight)
        return result.value
      },
      lower: { codes, range in
        let a = A.body(codes[0])
        return R.code { frame throws(EvaluationError) in
          let a = try a(&frame)
          do throws(EvaluationError) {
            if a.weight > 0 { try frame.spend(a.weight / 64) }
            let result = try body(a)
            if result.weight > 0 { try frame.build(result.weight) }
            return result
          } catch { throw error.at(range) }
        }
      })
  }

  @inline(__always)
  static func binary<A: Representable, B: Representable, R: Representable>(
    _ name: String, isMember: Bool = false, _ signature: Signature = .plain,
    _ body: @escaping @Sendable (A, B) throws(EvaluationError) -> R
  ) -> Overload {
    Overload(
      name, signature.parameters ?? [A.celType, B.celType], signature.result ?? R.celType,
      isMember: isMember, isFoldable: signature.isFoldable,
      apply: { values, frame throws(EvaluationError) in
        guard let a = A.read(values[0]), let b = B.read(values[1]) else { return nil }
        try frame.spend((a.weight + b.weight) / 64)
        let result = try body(a, b)
        try frame.build(result.weight)
        return result.value
      },
      lower: { codes, range in
        let (a, b) = (A.body(codes[0]), B.body(codes[1]))
        // Literals are captured as they are, which saves a call for the common case.
        if let literal = codes[1].constant.flatMap(B.read), literal.weight == 0 {
          return R.code { frame throws(EvaluationError) in
            let a = try a(&frame)
            do throws(EvaluationError) {
              if a.weight > 0 { try frame.spend(a.weight / 64) }
              let result = try body(a, literal)
              if result.weight > 0 { try frame.build(result.weight) }
              return result
            } catch { throw error.at(range) }
          }
        }
        return R.code { frame throws(EvaluationError) in
          let a = try a(&frame)
          let b = try b(&frame)
          do throws(EvaluationError) {
            let weight = a.weight + b.weight
            if weight > 0 { try frame.spend(weight / 64) }
            let result = try body(a, b)
            if result.weight > 0 { try frame.build(result.weight) }
            return result
          } catch { throw error.at(range) }
        }
      })
  }

  /// Any number of arguments and access to the frame; boxed.
  static func boxed(
    _ name: String, isMember: Bool = false, _ parameters: [CELType], _ result: CELType,
    isFoldable: Bool = true,
    _ body: @escaping @Sendable ([Value], inout Frame) throws(EvaluationError) -> Value?
  ) -> Overload {
    Overload(
      name, parameters, result, isMember: isMember, isFoldable: isFoldable,
      apply: { values, frame throws(EvaluationError) in
        for value in values { try frame.spend(value.textWeight / 64) }
        guard let result = try body(values, &frame) else { return nil }
        try frame.build(result.buildWeight)
        return result
      })
  }

  init(_ function: Function) {
    let (parameters, body) = (function.parameters, function.body)
    self.init(
      function.name, parameters, function.result, isMember: function.isMember, isFoldable: false,
      apply: { values, frame throws(EvaluationError) in
        for (value, type) in zip(values, parameters) where !type.admits(value) { return nil }
        try frame.spend(1)
        let result = body(values)
        if case .error(let error) = result { throw error }
        return result
      })
  }
}

extension Value {
  /// Bytes of text, which functions read through.
  var textWeight: Int {
    switch self {
    case .string(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    default: 0
    }
  }

  /// Bytes a newly built value holds, elements counted as references.
  var buildWeight: Int {
    switch self {
    case .list(let values): values.count * MemoryLayout<Value>.stride
    case .map(let map): map.weight
    default: textWeight
    }
  }
}

extension CELType {
  /// Whether a value is of this type, without looking into containers.
  func admits(_ value: Value) -> Bool {
    switch (self, value) {
    case (.dyn, _), (.parameter, _), (.bool, .bool), (.int, .int), (.uint, .uint): true
    case (.double, .double), (.string, .string), (.bytes, .bytes), (.null, .null): true
    case (.list, .list), (.map, .map), (.type, .type), (.optional, .optional): true
    case (.timestamp, .timestamp), (.duration, .duration), (.opaque, .object): true
    case (.object(let type), .object(let object)): object.type == type
    case (_, .null): isNullable
    default: false
    }
  }
}
