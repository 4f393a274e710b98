extension Value {
  /// The payload of a `bool`, nil for every other value.
  public var boolValue: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The payload of an `int`, nil for every other value.
  public var intValue: Int64? {
    guard case .int(let value) = self else { return nil }
    return value
  }

  /// The payload of a `uint`, nil for every other value.
  public var uintValue: UInt64? {
    guard case .uint(let value) = self else { return nil }
    return value
  }

  /// The payload of a `double`, nil for every other value.
  public var doubleValue: Double? {
    guard case .double(let value) = self else { return nil }
    return value
  }

  /// The payload of a `string`, nil for every other value.
  public var stringValue: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The payload of a `bytes` value, nil for every other value.
  public var bytesValue: [UInt8]? {
    guard case .bytes(let value) = self else { return nil }
    return value
  }

  /// The payload of a `map`, nil for every other value.
  public var mapValue: MapValue? {
    guard case .map(let value) = self else { return nil }
    return value
  }

  /// The elements of a `list`, nil for every other value.
  public var listValue: [Value]? {
    guard case .list(let value) = self else { return nil }
    return value
  }

  /// The payload of a `timestamp`, nil for every other value.
  public var timestampValue: Timestamp? {
    guard case .timestamp(let value) = self else { return nil }
    return value
  }

  /// The payload of a `duration`, nil for every other value.
  public var durationValue: CELDuration? {
    guard case .duration(let value) = self else { return nil }
    return value
  }

  /// The payload of an object, nil for every other value.
  public var objectValue: ObjectValue? {
    guard case .object(let value) = self else { return nil }
    return value
  }

  /// An error value with this message, for host functions to return.
  public static func failure(_ message: String) -> Value { .error(EvaluationError(message)) }
}
