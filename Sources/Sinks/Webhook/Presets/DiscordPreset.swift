import Civil
import Model

/// A webhook of a Discord channel (docs.discord.com, Execute Webhook).
///
/// `content` holds 2000 characters, an embed's title 256, its description 4096. No mention in the
/// text may call anybody, whatever `allowed_mentions` would let through elsewhere.
enum DiscordPreset {
  static let contentLimit = 2000
  static let descriptionLimit = 3900

  static func body(_ message: WebhookMessage) -> JSONValue {
    let link = message.link ?? ""
    let text = Measure.utf16.fit(
      message.body, in: descriptionLimit, isRaw: { !link.isEmpty && $0 == link }, escape: mark)
    let url = link.isEmpty ? [] : [("url", JSONValue.string(link))]
    let title = link.isEmpty ? [] : [("title", JSONValue.string(orderTitle(link)))]
    return .object([
      (
        "content",
        .string(Measure.utf16.fit(message.subject, in: contentLimit, escape: mark))
      ),
      (
        "embeds",
        .array([
          .object(
            title + url + [
              ("description", .string(text)), ("color", .number(color(of: message.level))),
              ("timestamp", .string(message.at.description)),
            ])
        ])
      ),
      ("allowed_mentions", .object([("parse", .array([]))])),
    ])
  }

  /// An embed's address is only shown behind a title.
  private static func orderTitle(_ link: String) -> String {
    Measure.utf16.fit(link, in: 256, escape: mark)
  }

  private static func color(of level: Level) -> Int64 {
    switch level {
    case .info: 0x7F8C8D
    case .notice: 0x2E86C1
    case .warning: 0xE67E22
    case .critical: 0xC0392B
    }
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\\", "`", "*", "_", "~", "|", ">", "#", "[", "]": "\\\(scalar)"
    case "@", "<": "\(scalar)\u{200B}"
    default: String(scalar)
    }
  }
}
