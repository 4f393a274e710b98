import Mustache

/// The values of a message in the form that the mustache library looks into.
struct TemplateValues {
  /// Whether texts are made ready to stand in a JSON string.
  let isJSON: Bool

  /// A dictionary, array, number, truth value or text.
  func value(of json: JSONValue) -> Any {
    switch json {
    case .null: return Missing()
    case .bool(let value): return value
    case .number(let value): return value
    case .string(let text): return isJSON ? JSONValue.escaped(text) : text
    case .array(let values): return values.map(value)
    case .object(let members):
      return [String: Any](members.map { ($0.0, value(of: $0.1)) }) { $1 }
    }
  }

  /// What an alert does not have: it shows as nothing, and keeps a name of an outer object from
  /// being found in its place.
  private struct Missing: MustacheCustomRepresentation {
    var representation: Any? { nil }
  }
}
