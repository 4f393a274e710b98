extension Library {
  static let arithmetic: [Overload] =
    [
      .binary("_+_") { (a: Int64, b: Int64) throws(EvaluationError) in
        try exact(a.addingReportingOverflow(b))
      },
      .binary("_-_") { (a: Int64, b: Int64) throws(EvaluationError) in
        try exact(a.subtractingReportingOverflow(b))
      },
      .binary("_*_") { (a: Int64, b: Int64) throws(EvaluationError) in
        try exact(a.multipliedReportingOverflow(by: b))
      },
      .binary("_/_") { (a: Int64, b: Int64) throws(EvaluationError) in
        guard b != 0 else { throw divisionByZero }
        return try exact(a.dividedReportingOverflow(by: b))
      },
      .binary("_%_") { (a: Int64, b: Int64) throws(EvaluationError) in
        guard b != 0 else { throw remainderByZero }
        return try exact(a.remainderReportingOverflow(dividingBy: b))
      },
      .unary("-_") { (a: Int64) throws(EvaluationError) in
        try exact(Int64(0).subtractingReportingOverflow(a))
      },
      .unary("-_") { (a: Double) in -a },
    ] + unsignedArithmetic + doubleArithmetic + concatenations

  private static let unsignedArithmetic: [Overload] = [
    .binary("_+_") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      try exact(a.addingReportingOverflow(b))
    },
    .binary("_-_") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      try exact(a.subtractingReportingOverflow(b))
    },
    .binary("_*_") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      try exact(a.multipliedReportingOverflow(by: b))
    },
    .binary("_/_") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      guard b != 0 else { throw divisionByZero }
      return a / b
    },
    .binary("_%_") { (a: UInt64, b: UInt64) throws(EvaluationError) in
      guard b != 0 else { throw remainderByZero }
      return a % b
    },
  ]

  private static let doubleArithmetic: [Overload] = [
    .binary("_+_") { (a: Double, b: Double) in a + b },
    .binary("_-_") { (a: Double, b: Double) in a - b },
    .binary("_*_") { (a: Double, b: Double) in a * b },
    .binary("_/_") { (a: Double, b: Double) in a / b },
  ]

  private static let concatenations: [Overload] = [
    .binary("_+_") { (a: String, b: String) in a + b },
    .binary("_+_") { (a: ByteString, b: ByteString) in ByteString(bytes: a.bytes + b.bytes) },
    .boxed(
      "_+_", [.list(.parameter("A")), .list(.parameter("A"))], .list(.parameter("A"))
    ) { values, _ in
      guard case .list(let left) = values[0], case .list(let right) = values[1] else { return nil }
      return .list(left + right)
    },
  ]

  static let timeArithmetic: [Overload] = [
    .binary("_+_") { (a: Timestamp, b: CELDuration) throws(EvaluationError) in try a.adding(b) },
    .binary("_+_") { (a: CELDuration, b: Timestamp) throws(EvaluationError) in try b.adding(a) },
    .binary("_+_") { (a: CELDuration, b: CELDuration) throws(EvaluationError) in try a.adding(b) },
    .binary("_-_") { (a: Timestamp, b: CELDuration) throws(EvaluationError) in
      try a.adding(b.negated())
    },
    .binary("_-_") { (a: Timestamp, b: Timestamp) throws(EvaluationError) in try a.since(b) },
    .binary("_-_") { (a: CELDuration, b: CELDuration) throws(EvaluationError) in
      try a.adding(b.negated())
    },
    .unary("-_") { (a: CELDuration) throws(EvaluationError) in try a.negated().checked() },
  ]

  @inline(__always)
  private static func exact<Number: FixedWidthInteger>(
    _ result: (partialValue: Number, overflow: Bool)
  ) throws(EvaluationError) -> Number {
    if result.overflow { throw overflow }
    return result.partialValue
  }

  static var overflow: EvaluationError {
    EvaluationError("integer overflow; the result does not fit into 64 bits")
  }

  private static var divisionByZero: EvaluationError {
    EvaluationError("division by zero; test the divisor first")
  }

  private static var remainderByZero: EvaluationError {
    EvaluationError("modulus by zero; test the divisor first")
  }
}
