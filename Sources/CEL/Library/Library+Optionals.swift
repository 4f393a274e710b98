extension Library {
  private static let wrapped = CELType.parameter("A")
  private static let optional = CELType.optional(.parameter("A"))

  static let optionals: [Overload] = [
    .boxed("optional.of", [wrapped], optional) { values, _ in .optional(values[0]) },
    .boxed("optional.none", [], optional) { _, _ in .optional(nil) },
    .boxed("optional.ofNonZeroValue", [wrapped], optional) { values, _ in
      .optional(values[0].isZero ? nil : values[0])
    },
    .unary("hasValue", isMember: true, .types([optional], .bool)) { (a: OptionalValue) in
      a.wrapped != nil
    },
    .unary("value", isMember: true, .types([optional], wrapped)) {
      (a: OptionalValue) throws(EvaluationError) -> Value in
      guard let value = a.wrapped else {
        throw EvaluationError("optional.none() has no value; write .orValue(x) or test .hasValue()")
      }
      return value
    },
    // Lowering makes both lazy; these run only when the receiver is dynamic.
    .binary("or", isMember: true, .types([optional, optional], optional)) {
      (a: OptionalValue, b: OptionalValue) in a.wrapped != nil ? a : b
    },
    .binary("orValue", isMember: true, .types([optional, wrapped], wrapped)) {
      (a: OptionalValue, b: Value) in a.wrapped ?? b
    },
    .unary("optional.unwrap", .types([.list(optional)], .list(wrapped))) { (a: [Value]) in
      unwrap(a)
    },
    .unary("unwrapOpt", isMember: true, .types([.list(optional)], .list(wrapped))) {
      (a: [Value]) in unwrap(a)
    },
    .unary("first", isMember: true, .types([.list(wrapped)], optional)) { (a: [Value]) in
      OptionalValue(a.first)
    },
    .unary("last", isMember: true, .types([.list(wrapped)], optional)) { (a: [Value]) in
      OptionalValue(a.last)
    },
  ]

  private static func unwrap(_ values: [Value]) -> [Value] {
    values.compactMap { OptionalValue.read($0)?.wrapped }
  }
}
