/// The functions every environment has, by name.
enum Library {
  static let standard: [String: [Overload]] = {
    let overloads =
      arithmetic + timeArithmetic + orderings + conversions + sizes + texts + dates + extendedTexts
      + formatting + math + bits + optionals + encoders
    return Dictionary(grouping: overloads, by: \.name)
  }()

  /// Names that stand for types, with the type.
  static let typeNames: [String: CELType] = [
    "bool": .bool, "int": .int, "uint": .uint, "double": .double, "string": .string,
    "bytes": .bytes, "list": .list(.dyn), "map": .map(.dyn, .dyn), "null_type": .null,
    "type": .type, "optional_type": .optional(.dyn), "dyn": .dyn,
    "google.protobuf.Timestamp": .timestamp, "google.protobuf.Duration": .duration,
  ]
}
