import Civil

/// `{"type":…,"timestamp":…,"data":{…}}`, as Standard Webhooks recommends.
///
/// `type` is `alert.window`, `alert.failure` for a rule that could not be judged, `alert.step` for a
/// step that a guard speaks against, `alert.digest` for several alerts in one message, `alert.test`
/// for a drill. `timestamp` is when the alert arose.
enum StandardPreset {
  static func body(_ message: WebhookMessage) -> JSONValue {
    .object([
      ("type", .string(message.type)), ("timestamp", .string(message.at.description)),
      ("data", .object(message.data)),
    ])
  }
}
