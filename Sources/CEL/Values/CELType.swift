/// A type of the language, as the checker deduces it and the host declares it.
public indirect enum CELType: Hashable, Sendable {
  case bool, int, uint, double, string, bytes, null, timestamp, duration, type
  /// Any value; checked when the expression runs.
  case dyn
  case list(CELType)
  /// Keys, then values; keys are `bool`, `int`, `uint`, `string` or `dyn`.
  case map(CELType, CELType)
  case optional(CELType)
  /// A host type with named fields.
  case object(ObjectType)
  /// A host type known by name only, with its parameters.
  case opaque(String, [CELType])
  /// A type parameter of a generic function, replaced at each call.
  case parameter(String)
}

extension CELType {
  /// Whether values of this type are numbers.
  var isNumeric: Bool { self == .int || self == .uint || self == .double }

  /// A number for each type of plain values that only fits itself and `dyn`, nil for the others.
  var scalar: Int? {
    switch self {
    case .bool: 0
    case .int: 1
    case .uint: 2
    case .double: 3
    case .string: 4
    case .bytes: 5
    case .timestamp: 6
    case .duration: 7
    case .type: 8
    default: nil
    }
  }

  /// Whether `null` may stand where this type is expected.
  var isNullable: Bool {
    switch self {
    case .optional, .object, .opaque, .timestamp, .duration, .null: true
    default: false
    }
  }

  var isDynamic: Bool {
    switch self {
    case .dyn, .parameter: true
    default: false
    }
  }

  /// The name of the runtime type, without parameters, as `type(x)` compares it.
  var typeName: String {
    switch self {
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .bytes: "bytes"
    case .null: "null_type"
    case .timestamp: "google.protobuf.Timestamp"
    case .duration: "google.protobuf.Duration"
    case .type: "type"
    case .dyn: "dyn"
    case .list: "list"
    case .map: "map"
    case .optional: "optional_type"
    case .object(let object): object.name
    case .opaque(let name, _): name
    case .parameter(let name): name
    }
  }
}

extension CELType: CustomStringConvertible {
  /// The type as messages write it, for example `map(string, int)`.
  public var description: String {
    switch self {
    case .timestamp: "timestamp"
    case .duration: "duration"
    case .null: "null"
    case .list(let element): "list(\(element))"
    case .map(let key, let value): "map(\(key), \(value))"
    case .optional(let wrapped): "optional(\(wrapped))"
    case .opaque(let name, let parameters) where !parameters.isEmpty:
      "\(name)(\(parameters.map(\.description).joined(separator: ", ")))"
    case .parameter: "dyn"
    default: typeName
    }
  }
}
