import Model

/// Publishing as JSON at the root of an ntfy server (docs.ntfy.sh/publish).
///
/// Only `topic` is required. A message of more than 4096 bytes would become an attachment, which
/// many servers refuse. Mark-up is off unless `markdown` is set.
enum NtfyPreset {
  static let bodyLimit = 4096
  static let titleLimit = 250

  static func body(_ message: WebhookMessage, topic: String, _ options: WebhookOptions) -> JSONValue
  {
    let click = message.link.map { [("click", JSONValue.string($0))] } ?? []
    return .object(
      [
        ("topic", .string(topic)),
        ("title", .string(Measure.bytes.fit(message.subject, in: titleLimit))),
        ("message", .string(Measure.bytes.fit(message.body, in: bodyLimit))),
        ("priority", .number(priority(of: message.level, options))),
        ("tags", .array([.string(tag(of: message.level))])),
      ] + click)
  }

  /// The server's root and the topic; the address may end with the topic instead of naming it.
  ///
  /// - Throws: `SettingsError` where there is no topic, or one that ntfy does not know.
  static func target(
    url: String, place: String, topic: String?
  ) throws(SettingsError) -> (url: String, topic: String) {
    guard let topic else {
      let path = url.dropFirst(place.utf8.count).prefix { $0 != "?" && $0 != "#" }
      let parts = path.split(separator: "/")
      guard let last = parts.last, isTopic(String(last)) else {
        throw SettingsError("topic", "is missing; write the topic's name")
      }
      let rest = parts.dropLast().map { "/\($0)" }.joined()
      return ("\(place)\(rest)/", String(last))
    }
    guard isTopic(topic) else {
      throw SettingsError(
        "topic", "is no topic of ntfy; write 1 to 64 of the letters A-Z a-z 0-9 - _")
    }
    return (url, topic)
  }

  static func isPriority(_ text: String) -> Bool { Int64(text).map { 1...5 ~= $0 } ?? false }

  private static func isTopic(_ text: String) -> Bool {
    1...64 ~= text.utf8.count
      && text.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
        default: false
        }
      }
  }

  private static func priority(of level: Level, _ options: WebhookOptions) -> Int64 {
    if let own = options.priorities[level].flatMap({ Int64($0) }) { return own }
    return switch level {
    case .info: 2
    case .notice: 3
    case .warning: 4
    case .critical: 5
    }
  }

  /// Names of emoji, which ntfy shows before the title.
  private static func tag(of level: Level) -> String {
    switch level {
    case .info: "information_source"
    case .notice: "bell"
    case .warning: "warning"
    case .critical: "rotating_light"
    }
  }
}
