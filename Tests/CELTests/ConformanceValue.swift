import CEL
import Foundation

/// A value as the test files write it.
struct ConformanceValue: Decodable {
  let value: Value

  private enum Keys: String, CodingKey {
    case null, bool, int, uint, double, string, bytes, list, map, timestamp, duration, type
    case seconds, nanos
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Keys.self)
    guard let key = container.allKeys.first else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "unknown kind of value"))
    }
    switch key {
    case .bool: value = .bool(try container.decode(Bool.self, forKey: key))
    case .int: value = .int(Int64(try container.decode(String.self, forKey: key)) ?? 0)
    case .uint: value = .uint(UInt64(try container.decode(String.self, forKey: key)) ?? 0)
    case .double: value = .double(Double(try container.decode(String.self, forKey: key)) ?? 0)
    case .string: value = .string(try container.decode(String.self, forKey: key))
    case .bytes:
      let data = Data(base64Encoded: try container.decode(String.self, forKey: key))
      value = .bytes(Array(data ?? Data()))
    case .list:
      value = .list(try container.decode([ConformanceValue].self, forKey: key).map(\.value))
    case .map:
      let entries = try container.decode([[ConformanceValue]].self, forKey: key)
      value = .map(try MapValue(entries.map { ($0[0].value, $0[1].value) }))
    case .type: value = .type(Self.type(try container.decode(String.self, forKey: key)))
    case .timestamp, .duration:
      let parts = try container.nestedContainer(keyedBy: Keys.self, forKey: key)
      let seconds = Int64(try parts.decode(String.self, forKey: .seconds)) ?? 0
      let nanos = try parts.decodeIfPresent(Int32.self, forKey: .nanos) ?? 0
      value =
        key == .timestamp
        ? .timestamp(Timestamp(seconds: seconds, nanoseconds: nanos))
        : .duration(CELDuration(seconds: seconds, nanoseconds: nanos))
    default: value = .null
    }
  }

  private static func type(_ name: String) -> CELType {
    switch name {
    case "bool": .bool
    case "int": .int
    case "uint": .uint
    case "double": .double
    case "string": .string
    case "bytes": .bytes
    case "list": .list(.dyn)
    case "map": .map(.dyn, .dyn)
    case "null_type": .null
    case "type": .type
    case "google.protobuf.Timestamp": .timestamp
    case "google.protobuf.Duration": .duration
    default: .opaque(name, [])
    }
  }

  /// Same type and same value; a double that is not a number equals itself here.
  static func same(_ left: Value, _ right: Value) -> Bool {
    switch (left, right) {
    case (.list(let left), .list(let right)):
      return left.count == right.count && zip(left, right).allSatisfy(same)
    case (.map(let left), .map(let right)):
      return left.count == right.count
        && left.entries.allSatisfy { entry in
          right[entry.key].map { same(entry.value, $0) } ?? false
        }
    case (.type(let left), .type(let right)):
      return Value.type(left).description == Value.type(right).description
    default: return left.description == right.description
    }
  }
}
