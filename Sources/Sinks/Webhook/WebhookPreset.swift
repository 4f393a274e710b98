/// What a posted body looks like; a case per kind of receiver.
public enum WebhookPreset: String, Hashable, Sendable, CaseIterable {
  /// Our own JSON, with everything a program may want to know.
  case standard
  /// A topic of an ntfy server.
  case ntfy
  /// An application of a Gotify server.
  case gotify
  /// An incoming webhook of Slack.
  case slack
  /// An incoming webhook of Mattermost.
  case mattermost
  /// A webhook of a Discord channel.
  case discord
  /// A chat with a Telegram bot.
  case telegram
  /// A key of an Apprise API server.
  case apprise
  /// A body of one's own, as a mustache template.
  case template
}

extension WebhookPreset {
  /// Which further keys a preset takes.
  var keys: Set<WebhookKey> {
    switch self {
    case .standard: [.secret]
    case .ntfy: [.secret, .topic, .priorities]
    case .gotify: [.secret, .priorities]
    case .slack, .discord: []
    case .mattermost: [.priorities]
    case .telegram: [.secret, .chat]
    case .apprise: [.secret, .topic]
    case .template: [.secret, .template, .contentType]
    }
  }

  /// Whether `secret` signs messages; elsewhere it is what the service knows us by.
  var isSigned: Bool { self == .standard || self == .template }
}
