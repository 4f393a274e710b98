/// A Swift type that stands for a type of the language in typed code.
protocol Representable: Sendable {
  static var celType: CELType { get }
  /// Nil when the value is of another type.
  static func read(_ value: Value) -> Self?
  var value: Value { get }
  /// The closure inside the code, if it is typed so already.
  static func unboxed(_ code: Code) -> Body<Self>?
  static func code(_ body: @escaping Body<Self>) -> Code
  /// Bytes held, for the limits; zero for scalars.
  var weight: Int { get }
}

extension Representable {
  @inline(__always)
  var weight: Int { 0 }

  static func unboxed(_ code: Code) -> Body<Self>? { nil }

  static func code(_ body: @escaping Body<Self>) -> Code {
    .value { frame throws(EvaluationError) in try body(&frame).value }
  }

  /// Code of any form as a closure of this type.
  @inline(__always)
  static func body(_ code: Code) -> Body<Self> {
    if let body = unboxed(code) { return body }
    if let constant = code.constant, let value = read(constant) { return { _ in value } }
    let boxed = code.boxed
    return { frame throws(EvaluationError) in
      let value = try boxed(&frame)
      guard let result = read(value) else { throw mismatch(value) }
      return result
    }
  }

  @inline(never)
  static func mismatch(_ value: Value) -> EvaluationError {
    EvaluationError(
      "no such overload: value of the wrong type (got '\(value.celType)'); '\(celType)' is needed")
  }
}

extension Bool: Representable {
  static var celType: CELType { .bool }
  @inline(__always) static func read(_ value: Value) -> Bool? { value.boolValue }
  @inline(__always) var value: Value { .bool(self) }
  static func code(_ body: @escaping Body<Bool>) -> Code { .bool(body) }
  static func unboxed(_ code: Code) -> Body<Bool>? {
    guard case .bool(let body) = code else { return nil }
    return body
  }
}

extension Int64: Representable {
  static var celType: CELType { .int }
  @inline(__always) static func read(_ value: Value) -> Int64? { value.intValue }
  @inline(__always) var value: Value { .int(self) }
  static func code(_ body: @escaping Body<Int64>) -> Code { .int(body) }
  static func unboxed(_ code: Code) -> Body<Int64>? {
    guard case .int(let body) = code else { return nil }
    return body
  }
}

extension UInt64: Representable {
  static var celType: CELType { .uint }
  @inline(__always) static func read(_ value: Value) -> UInt64? { value.uintValue }
  @inline(__always) var value: Value { .uint(self) }
  static func code(_ body: @escaping Body<UInt64>) -> Code { .uint(body) }
  static func unboxed(_ code: Code) -> Body<UInt64>? {
    guard case .uint(let body) = code else { return nil }
    return body
  }
}

extension Double: Representable {
  static var celType: CELType { .double }
  @inline(__always) static func read(_ value: Value) -> Double? { value.doubleValue }
  @inline(__always) var value: Value { .double(self) }
  static func code(_ body: @escaping Body<Double>) -> Code { .double(body) }
  static func unboxed(_ code: Code) -> Body<Double>? {
    guard case .double(let body) = code else { return nil }
    return body
  }
}

extension String: Representable {
  static var celType: CELType { .string }
  @inline(__always) static func read(_ value: Value) -> String? { value.stringValue }
  @inline(__always) var value: Value { .string(self) }
  @inline(__always) var weight: Int { utf8.count }
  static func code(_ body: @escaping Body<String>) -> Code { .string(body) }
  static func unboxed(_ code: Code) -> Body<String>? {
    guard case .string(let body) = code else { return nil }
    return body
  }
}
