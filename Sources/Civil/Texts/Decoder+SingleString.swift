extension Decoder {
  /// The value made from the one string here; `expected` ends the sentence "this is not …".
  func singleString<Value>(_ expected: String, _ parse: (String) -> Value?) throws -> Value {
    let container = try singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = parse(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(quoted(text)) is not \(expected)")
    }
    return value
  }
}
