/// A compiled expression that yields its result unboxed.
typealias Body<Result> = @Sendable (inout Frame) throws(EvaluationError) -> Result

/// A compiled expression: a closure typed after what the checker knows.
enum Code: Sendable {
  case constant(Value)
  case bool(Body<Bool>)
  case int(Body<Int64>)
  case uint(Body<UInt64>)
  case double(Body<Double>)
  case string(Body<String>)
  case timestamp(Body<Timestamp>)
  case duration(Body<CELDuration>)
  case value(Body<Value>)

  /// The same expression with a boxed result.
  var boxed: Body<Value> {
    switch self {
    case .constant(let value): { _ in value }
    case .bool(let body): { frame throws(EvaluationError) in .bool(try body(&frame)) }
    case .int(let body): { frame throws(EvaluationError) in .int(try body(&frame)) }
    case .uint(let body): { frame throws(EvaluationError) in .uint(try body(&frame)) }
    case .double(let body): { frame throws(EvaluationError) in .double(try body(&frame)) }
    case .string(let body): { frame throws(EvaluationError) in .string(try body(&frame)) }
    case .timestamp(let body): { frame throws(EvaluationError) in .timestamp(try body(&frame)) }
    case .duration(let body): { frame throws(EvaluationError) in .duration(try body(&frame)) }
    case .value(let body): body
    }
  }

  // What a generic function returns would be wrapped in two thunks; the common cases are not.

  var condition: Body<Bool> {
    if case .bool(let body) = self { body } else { Bool.body(self) }
  }

  var moment: Body<Timestamp> {
    if case .timestamp(let body) = self { body } else { Timestamp.body(self) }
  }

  var constant: Value? {
    guard case .constant(let value) = self else { return nil }
    return value
  }

  /// An expression that always fails.
  static func failure(_ error: EvaluationError) -> Code {
    .value { _ throws(EvaluationError) in throw error }
  }
}
