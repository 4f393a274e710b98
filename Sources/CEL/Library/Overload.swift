/// One signature of a function, method or operator, with its implementation.
struct Overload: Sendable {
  let name: String
  /// For methods the receiver comes first.
  let parameters: [CELType]
  let result: CELType
  let isMember: Bool
  /// Whether constant arguments may be computed once, at compile time.
  let isFoldable: Bool
  let isGeneric: Bool
  /// Nil when the values are of other types than the parameters.
  let apply: @Sendable ([Value], inout Frame) throws(EvaluationError) -> Value?
  /// Typed code for arguments of the parameter types.
  let lower: @Sendable ([Code], Range<Int>) -> Code

  init(
    _ name: String, _ parameters: [CELType], _ result: CELType, isMember: Bool, isFoldable: Bool,
    apply: @escaping @Sendable ([Value], inout Frame) throws(EvaluationError) -> Value?,
    lower: (@Sendable ([Code], Range<Int>) -> Code)? = nil
  ) {
    self.name = name
    self.parameters = parameters
    self.result = result
    self.isMember = isMember
    self.isFoldable = isFoldable
    isGeneric = parameters.contains(where: \.hasParameters) || result.hasParameters
    self.apply = apply
    self.lower = lower ?? { Overload.lowerBoxed([apply], name, $0, $1) }
  }

  /// Code that finds the fitting implementation when it runs.
  static func lowerBoxed(
    _ candidates: [@Sendable ([Value], inout Frame) throws(EvaluationError) -> Value?],
    _ name: String, _ arguments: [Code], _ range: Range<Int>
  ) -> Code {
    let bodies = arguments.map(\.boxed)
    return .value { frame throws(EvaluationError) in
      var values: [Value] = []
      values.reserveCapacity(bodies.count)
      for body in bodies { values.append(try body(&frame)) }
      do throws(EvaluationError) {
        for candidate in candidates {
          if let result = try candidate(values, &frame) { return result }
        }
      } catch { throw error.at(range) }
      throw noneFits(name, values).at(range)
    }
  }

  static func noneFits(_ name: String, _ values: [Value]) -> EvaluationError {
    let types = values.map { "'\($0.celType)'" }.joined(separator: " and ")
    return EvaluationError(
      "no such overload: '\(displayName(name))' does not take these types (got \(types)); "
        + "convert the values")
  }

  /// `+` for `_+_`; names of functions stay.
  static func displayName(_ name: String) -> String {
    name.contains("_") && name.utf8.allSatisfy({ $0 < 65 || $0 == 95 })
      ? name.filter { $0 != "_" } : name
  }
}

extension CELType {
  var hasParameters: Bool {
    switch self {
    case .parameter: true
    case .list(let element), .optional(let element): element.hasParameters
    case .map(let key, let value): key.hasParameters || value.hasParameters
    case .opaque(_, let parameters): parameters.contains(where: \.hasParameters)
    default: false
    }
  }
}
