import Model
import Wording

/// What each preset makes of the keys that are set.
enum WebhookFit {
  /// Refuses keys that a preset does not take, and misses those it needs.
  ///
  /// - Throws: `SettingsError` for the first of them.
  static func check(
    _ options: WebhookOptions, secret: Secret?, for preset: WebhookPreset
  ) throws(SettingsError) {
    let set = options.keys + (secret == nil ? [] : [.secret])
    for key in set where !preset.keys.contains(key) {
      throw SettingsError(
        key.rawValue, "is nothing that the preset '\(preset.rawValue)' knows; remove it")
    }
    if preset == .template, options.template == nil {
      throw SettingsError("template", "is missing; write the body, or name a 'template_file'")
    }
    for (level, text) in options.priorities.sorted(by: { $0.key < $1.key }) {
      try check(priority: text, of: level, for: preset)
    }
  }

  private static func check(
    priority text: String, of level: Level, for preset: WebhookPreset
  ) throws(SettingsError) {
    let (isKnown, what) =
      switch preset {
      case .ntfy: (NtfyPreset.isPriority(text), "a number from 1 to 5")
      case .gotify: (GotifyPreset.isPriority(text), "a number from 0 to 10")
      default: (MattermostPreset.isPriority(text), "'important' or 'urgent'")
      }
    guard !isKnown else { return }
    let got = plainLine(text, limit: 40)
    throw SettingsError(
      "priorities", "has no such priority for '\(level.rawValue)' (got '\(got)'); write \(what)")
  }

  /// The headers with the one in which a service wants its token.
  ///
  /// - Throws: `SettingsError` where that header is set as well, or the token cannot stand in one.
  static func headers(
    _ headers: [String: Secret], secret: Secret?, for preset: WebhookPreset
  ) throws(SettingsError) -> [String: Secret] {
    let (name, start) = preset == .gotify ? ("X-Gotify-Key", "") : ("Authorization", "Bearer ")
    guard let secret, [.ntfy, .gotify, .apprise].contains(preset) else { return headers }
    guard !headers.keys.contains(where: { $0.lowercased() == name.lowercased() }) else {
      throw SettingsError("headers", "has '\(name)', which the secret sets already; remove one")
    }
    let token = secret.reveal()
    guard !token.isEmpty, token.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw SettingsError("secret", "is no token; it is one word of letters that ASCII has")
    }
    return headers.merging([name: Secret(start + token)]) { $1 }
  }

  /// The address to post to, and the options as they follow from it.
  ///
  /// - Throws: `SettingsError` for what does not fit.
  static func target(
    _ url: String, _ place: String, _ options: WebhookOptions, secret: Secret?,
    for preset: WebhookPreset
  ) throws(SettingsError) -> (url: String, options: WebhookOptions) {
    var options = options
    switch preset {
    case .ntfy:
      let target = try NtfyPreset.target(url: url, place: place, topic: options.topic)
      options.topic = target.topic
      return (target.url, options)
    case .gotify: return (GotifyPreset.url(url), options)
    case .telegram:
      options.chat = try TelegramPreset.chat(options.chat)
      return (try TelegramPreset.url(url, token: secret), options)
    case .apprise:
      try ApprisePreset.check(tag: options.topic)
      return (url, options)
    case .standard, .slack, .mattermost, .discord, .template: return (url, options)
    }
  }
}
