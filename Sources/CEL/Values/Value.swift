/// A value of the language.
///
/// Errors are values too: an evaluation that fails yields `.error`.
public enum Value: Sendable {
  case null
  case bool(Bool)
  case int(Int64)
  case uint(UInt64)
  case double(Double)
  case string(String)
  case bytes([UInt8])
  case list([Value])
  case map(MapValue)
  case timestamp(Timestamp)
  case duration(CELDuration)
  case type(CELType)
  case object(ObjectValue)
  /// An optional; nil is `optional.none()`.
  indirect case optional(Value?)
  case error(EvaluationError)
}

extension Value {
  /// The error that reading a result gives, nil for every other value.
  public var error: EvaluationError? {
    guard case .error(let error) = self else { return nil }
    return error
  }

  /// The runtime type; parameters of containers are `dyn`.
  public var celType: CELType {
    switch self {
    case .null: .null
    case .bool: .bool
    case .int: .int
    case .uint: .uint
    case .double: .double
    case .string: .string
    case .bytes: .bytes
    case .list: .list(.dyn)
    case .map: .map(.dyn, .dyn)
    case .timestamp: .timestamp
    case .duration: .duration
    case .type: .type
    case .object(let object): .object(object.type)
    case .optional: .optional(.dyn)
    case .error: .dyn
    }
  }

  /// Whether the value is what a zero or empty literal of its type gives.
  var isZero: Bool {
    switch self {
    case .null: true
    case .bool(let value): !value
    case .int(let value): value == 0
    case .uint(let value): value == 0
    case .double(let value): value == 0
    case .string(let value): value.isEmpty
    case .bytes(let value): value.isEmpty
    case .list(let value): value.isEmpty
    case .map(let value): value.count == 0
    case .timestamp(let value): value == Timestamp(seconds: 0)
    case .duration(let value): value == .zero
    case .optional(let value): value == nil
    case .object(let value): value.slots.allSatisfy { $0 == nil }
    case .type, .error: false
    }
  }
}
