extension Timestamp: Representable {
  static var celType: CELType { .timestamp }
  @inline(__always) static func read(_ value: Value) -> Timestamp? { value.timestampValue }
  @inline(__always) var value: Value { .timestamp(self) }
  static func code(_ body: @escaping Body<Timestamp>) -> Code { .timestamp(body) }
  static func unboxed(_ code: Code) -> Body<Timestamp>? {
    guard case .timestamp(let body) = code else { return nil }
    return body
  }
}

extension CELDuration: Representable {
  static var celType: CELType { .duration }
  @inline(__always) static func read(_ value: Value) -> CELDuration? { value.durationValue }
  @inline(__always) var value: Value { .duration(self) }
  static func code(_ body: @escaping Body<CELDuration>) -> Code { .duration(body) }
  static func unboxed(_ code: Code) -> Body<CELDuration>? {
    guard case .duration(let body) = code else { return nil }
    return body
  }
}

extension Value: Representable {
  static var celType: CELType { .dyn }
  @inline(__always) static func read(_ value: Value) -> Value? { value }
  @inline(__always) var value: Value { self }
  static func code(_ body: @escaping Body<Value>) -> Code { .value(body) }
  static func unboxed(_ code: Code) -> Body<Value>? { code.boxed }
}

extension CELType: Representable {
  static var celType: CELType { .type }
  static func read(_ value: Value) -> CELType? {
    guard case .type(let type) = value else { return nil }
    return type
  }
  var value: Value { .type(self) }
}

extension MapValue: Representable {
  static var celType: CELType { .map(.dyn, .dyn) }
  static func read(_ value: Value) -> MapValue? {
    guard case .map(let map) = value else { return nil }
    return map
  }
  var value: Value { .map(self) }
  var weight: Int { count * 4 * MemoryLayout<Value>.stride }
}

extension Array: Representable where Element: Representable {
  static var celType: CELType { .list(.dyn) }
  static func read(_ value: Value) -> [Element]? {
    guard case .list(let values) = value else { return nil }
    if let same = values as? [Element] { return same }
    let elements = values.compactMap(Element.read)
    return elements.count == values.count ? elements : nil
  }
  var value: Value { (self as? [Value]).map(Value.list) ?? .list(map(\.value)) }
  var weight: Int { reduce(count * MemoryLayout<Value>.stride) { $0 + $1.weight } }
}
