import Civil
import Model

extension WebhookMessage {
  /// The names that a template sees.
  var members: JSONValue {
    .object([
      ("type", .string(type)), ("timestamp", .string(at.description)), ("key", .string(id)),
      ("level", .string(level.rawValue)), ("priority", .number(Int64(level.priority))),
      ("subject", .string(subject)), ("body", .string(body)), ("link", .optional(link)),
      ("isDigest", .bool(data.contains { $0.0 == "digest" })),
      ("isDrill", .bool(type == "alert.test")),
      ("data", .object(data)),
    ])
  }
}
