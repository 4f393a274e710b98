import CEL

/// A type as the test files write it.
struct ConformanceType: Decodable {
  let type: CELType

  private enum Keys: String, CodingKey {
    case list, map, abstract, type_param, type, name, params
  }

  init(from decoder: any Decoder) throws {
    if let name = try? decoder.singleValueContainer().decode(String.self) {
      type = try Self.named(name, decoder)
      return
    }
    let container = try decoder.container(keyedBy: Keys.self)
    if let element = try container.decodeIfPresent(ConformanceType.self, forKey: .list) {
      type = .list(element.type)
    } else if let pair = try container.decodeIfPresent([ConformanceType].self, forKey: .map) {
      type = .map(pair[0].type, pair[1].type)
    } else if let name = try container.decodeIfPresent(String.self, forKey: .type_param) {
      type = .parameter(name)
    } else if container.contains(.type) {
      type = .type
    } else {
      let abstract = try container.nestedContainer(keyedBy: Keys.self, forKey: .abstract)
      let name = try abstract.decode(String.self, forKey: .name)
      let parameters = try abstract.decode([ConformanceType].self, forKey: .params).map(\.type)
      type = name == "optional_type" ? .optional(parameters[0]) : .opaque(name, parameters)
    }
  }

  private static func named(_ name: String, _ decoder: any Decoder) throws -> CELType {
    switch name {
    case "bool": return .bool
    case "int": return .int
    case "uint": return .uint
    case "double": return .double
    case "string": return .string
    case "bytes": return .bytes
    case "null", "null_type": return .null
    case "timestamp": return .timestamp
    case "duration": return .duration
    case "type": return .type
    case "dyn": return .dyn
    default:
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "unknown type '\(name)'"))
    }
  }
}
