import Model

/// `POST /message` of a Gotify server (gotify.net/api-docs, gotify.net/docs/msgextras).
///
/// Only `message` is required. Priorities from 8 on make a phone ring, below 1 they are silent.
enum GotifyPreset {
  static let bodyLimit = 16_000
  static let titleLimit = 500

  static func body(_ message: WebhookMessage, _ options: WebhookOptions) -> JSONValue {
    let display = ("client::display", JSONValue.object([("contentType", .string("text/plain"))]))
    let click = message.link.map { link in
      [
        (
          "client::notification",
          JSONValue.object([("click", .object([("url", .string(link))]))])
        )
      ]
    }
    return .object([
      ("title", .string(Measure.bytes.fit(message.subject, in: titleLimit))),
      ("message", .string(Measure.bytes.fit(message.body, in: bodyLimit))),
      ("priority", .number(priority(of: message.level, options))),
      ("extras", .object([display] + (click ?? []))),
    ])
  }

  /// The address of `/message`; a server's root is completed.
  static func url(_ url: String) -> String {
    let path = url.prefix { $0 != "?" && $0 != "#" }
    guard !path.hasSuffix("/message") else { return url }
    return path + (path.hasSuffix("/") ? "message" : "/message") + url.dropFirst(path.count)
  }

  static func isPriority(_ text: String) -> Bool { Int64(text).map { 0...10 ~= $0 } ?? false }

  private static func priority(of level: Level, _ options: WebhookOptions) -> Int64 {
    if let own = options.priorities[level].flatMap({ Int64($0) }) { return own }
    return switch level {
    case .info: 2
    case .notice: 4
    case .warning: 7
    case .critical: 10
    }
  }
}
