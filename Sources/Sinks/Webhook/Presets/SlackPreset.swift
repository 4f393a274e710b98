import Model

/// An incoming webhook of Slack (docs.slack.dev, formatting text).
///
/// `&`, `<` and `>` steer links and mentions and are escaped; `mrkdwn` off leaves the rest as it
/// is. A text over 40,000 characters is cut by Slack itself.
enum SlackPreset {
  static let limit = 12_000

  static func body(_ message: WebhookMessage) -> JSONValue {
    let text = Measure.utf16.fit(
      "\(message.subject)\n\n\(message.body)", in: limit, escape: mark)
    return .object([
      ("text", .string(text)), ("mrkdwn", .bool(false)), ("unfurl_links", .bool(false)),
      ("unfurl_media", .bool(false)),
    ])
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    default: String(scalar)
    }
  }
}
