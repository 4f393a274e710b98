/// A bytes value in typed code, apart from lists of numbers.
struct ByteString: Representable {
  let bytes: [UInt8]

  static var celType: CELType { .bytes }
  static func read(_ value: Value) -> ByteString? {
    guard case .bytes(let bytes) = value else { return nil }
    return ByteString(bytes: bytes)
  }
  var value: Value { .bytes(bytes) }
  var weight: Int { bytes.count }
}
