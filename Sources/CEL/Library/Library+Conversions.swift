extension Library {
  static let conversions: [Overload] =
    toInt + toUint + toDouble + toString + [
      .unary("bool") { (a: Bool) in a },
      .unary("bool") { (a: String) throws(EvaluationError) in try bool(a) },
      .unary("bytes") { (a: ByteString) in a },
      .unary("bytes") { (a: String) in ByteString(bytes: Array(a.utf8)) },
      .unary("timestamp") { (a: Timestamp) in a },
      .unary("timestamp") { (a: String) throws(EvaluationError) in try Timestamp(parsing: a) },
      .unary("timestamp") { (a: Int64) throws(EvaluationError) in
        try Timestamp(exactSeconds: a, 0).checked()
      },
      .unary("duration") { (a: CELDuration) in a },
      .unary("duration") { (a: String) throws(EvaluationError) in try CELDuration(parsing: a) },
      .unary("dyn", .types([.parameter("A")], .dyn)) { (a: Value) in a },
      .unary("type", .types([.parameter("A")], .type)) { (a: Value) in a.celType },
    ]

  private static let toInt: [Overload] = [
    .unary("int") { (a: Int64) in a },
    .unary("int") { (a: UInt64) throws(EvaluationError) in
      guard let result = Int64(exactly: a) else { throw outOfRange("int", "\(a)u") }
      return result
    },
    .unary("int") { (a: Double) throws(EvaluationError) in
      // Both bounds are excluded by the specification, since doubles round near them.
      guard a > -0x1p63, a < 0x1p63 else { throw outOfRange("int", DoubleText.shortest(a)) }
      return Int64(a)
    },
    .unary("int") { (a: String) throws(EvaluationError) in
      guard let result = Int64(a) else { throw notNumber("int", a) }
      return result
    },
    .unary("int") { (a: Timestamp) in a.seconds },
  ]

  private static let toUint: [Overload] = [
    .unary("uint") { (a: UInt64) in a },
    .unary("uint") { (a: Int64) throws(EvaluationError) in
      guard let result = UInt64(exactly: a) else { throw outOfRange("uint", "\(a)") }
      return result
    },
    .unary("uint") { (a: Double) throws(EvaluationError) in
      guard a >= 0, a < 0x1p64 else { throw outOfRange("uint", DoubleText.shortest(a)) }
      return UInt64(a)
    },
    .unary("uint") { (a: String) throws(EvaluationError) in
      guard let result = UInt64(a) else { throw notNumber("uint", a) }
      return result
    },
  ]

  private static let toDouble: [Overload] = [
    .unary("double") { (a: Double) in a },
    .unary("double") { (a: Int64) in Double(a) },
    .unary("double") { (a: UInt64) in Double(a) },
    .unary("double") { (a: String) throws(EvaluationError) in
      guard let result = Double(a) else { throw notNumber("double", a) }
      return result
    },
  ]

  private static let toString: [Overload] = [
    .unary("string") { (a: String) in a },
    .unary("string") { (a: Bool) in a ? "true" : "false" },
    .unary("string") { (a: Int64) in String(a) },
    .unary("string") { (a: UInt64) in String(a) },
    .unary("string") { (a: Double) in DoubleText.general(a) },
    .unary("string") { (a: Timestamp) in a.description },
    .unary("string") { (a: CELDuration) in a.description },
    .unary("string") { (a: ByteString) throws(EvaluationError) in
      guard let text = String(validating: a.bytes, as: UTF8.self) else {
        throw EvaluationError("invalid UTF-8 in bytes; only text in UTF-8 can become a string")
      }
      return text
    },
  ]

  private static func bool(_ text: String) throws(EvaluationError) -> Bool {
    switch text {
    case "1", "t", "T", "true", "TRUE", "True": return true
    case "0", "f", "F", "false", "FALSE", "False": return false
    default: throw EvaluationError("not a bool (got '\(text)'); write 'true' or 'false'")
    }
  }

  private static func outOfRange(_ type: String, _ got: String) -> EvaluationError {
    EvaluationError("number out of range (got '\(got)'); it does not fit into \(type)")
  }

  private static func notNumber(_ type: String, _ got: String) -> EvaluationError {
    EvaluationError("text is no \(type) (got '\(got)'); only digits can be converted")
  }

  static let sizes: [Overload] =
    [false, true].flatMap { isMember in
      [
        .unary("size", isMember: isMember) { (a: String) in Int64(a.unicodeScalars.count) },
        .unary("size", isMember: isMember) { (a: ByteString) in Int64(a.bytes.count) },
        .boxed("size", isMember: isMember, [.list(.parameter("A"))], .int) { values, _ in
          values[0].listValue.map { .int(Int64($0.count)) }
        },
        .boxed(
          "size", isMember: isMember, [.map(.parameter("A"), .parameter("B"))], .int
        ) { values, _ in
          MapValue.read(values[0]).map { .int(Int64($0.count)) }
        },
      ]
    }
}
