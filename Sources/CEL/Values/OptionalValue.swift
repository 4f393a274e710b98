/// An optional of the language in typed code.
struct OptionalValue: Representable {
  let wrapped: Value?

  init(_ wrapped: Value?) { self.wrapped = wrapped }

  static var celType: CELType { .optional(.dyn) }
  static func read(_ value: Value) -> OptionalValue? {
    guard case .optional(let wrapped) = value else { return nil }
    return OptionalValue(wrapped)
  }
  var value: Value { .optional(wrapped) }
  var weight: Int { MemoryLayout<Value>.stride }
}
