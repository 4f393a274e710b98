import Model

/// An incoming webhook of Mattermost (developers.mattermost.com).
///
/// Texts are Markdown and mentions work in them, also in Slack's notation `<!channel>`; so marks
/// get a backslash, and behind `@` and `<` comes a character that nobody sees. A post holds 16,383
/// characters. `priority` is only sent when asked for: not every server allows it.
enum MattermostPreset {
  static let limit = 16_000

  static func body(_ message: WebhookMessage, _ options: WebhookOptions) -> JSONValue {
    let whole = "\(message.subject)\n\n\(message.body)"
    let text = Measure.utf16.fit(
      whole, in: limit, isRaw: { $0 == message.link ?? "" }, escape: mark)
    let priority = options.priorities[message.level].map { name in
      [("priority", JSONValue.object([("priority", .string(name))]))]
    }
    return .object([("text", .string(text))] + (priority ?? []))
  }

  static func isPriority(_ text: String) -> Bool { ["important", "urgent"].contains(text) }

  private static func mark(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\", "`", "*", "_", "{", "}", "[", "]", "#", "!", "~", "|", ">": "\\\(scalar)"
    case "@", "<": "\(scalar)\u{200B}"
    default: String(scalar)
    }
  }
}
