public import Civil
public import Model

/// Where and how alerts are posted; always usable once it exists.
public struct WebhookSettings: Hashable, Sendable {
  /// The whole address, a secret because many services put their key into it.
  public let url: Secret
  /// Scheme and host alone, for messages.
  public let place: String
  /// The keys that sign messages; nil for messages without a signature.
  public let signer: WebhookSigner?
  /// Further headers, such as `Authorization`, by name; a service's token is among them.
  public let headers: [String: Secret]
  /// How long one attempt may take, from look-up to the answer's last byte.
  public let timeLimit: Length
  /// What the body looks like.
  public let preset: WebhookPreset
  let options: WebhookOptions
  let template: WebhookTemplate?

  /// Checks the settings.
  ///
  /// - Parameters:
  ///   - url: An `http` or `https` address without a user name; Telegram's own where nil is given
  ///     with the preset for it. For ntfy it may end with the topic.
  ///   - secret: The signing keys of `standard` and `template`, one a line, each as `whsec_` and
  ///     Base64, the current one first and at most one before it; the token of ntfy, Gotify,
  ///     Telegram and Apprise.
  ///   - headers: Further headers by name; they may not replace the sink's own.
  ///   - timeLimit: From one second to five minutes.
  ///   - preset: What the body looks like.
  ///   - options: What only some presets want to know.
  /// - Throws: `SettingsError` for the first key that is wrong, never with a secret in it.
  public init(
    url: String?, secret: Secret? = nil, headers: [String: Secret] = [:],
    timeLimit: Length = Length(seconds: 15), preset: WebhookPreset = .standard,
    options: WebhookOptions = WebhookOptions()
  ) throws(SettingsError) {
    let given = url ?? (preset == .telegram ? "https://api.telegram.org" : "")
    place = try WebhookAddress.place(of: given)
    try WebhookFit.check(options, secret: secret, for: preset)
    guard Length(seconds: 1)...Length(seconds: 300) ~= timeLimit else {
      throw SettingsError("time_limit", "must be from 1s to 5m (got '\(timeLimit)')")
    }
    try WebhookHeaders.check(headers)
    self.headers = try WebhookFit.headers(headers, secret: secret, for: preset)
    signer = if preset.isSigned, let secret { try WebhookSigner(secret: secret) } else { nil }
    let target = try WebhookFit.target(given, place, options, secret: secret, for: preset)
    self.url = Secret(target.url)
    self.options = target.options
    template =
      if let text = options.template {
        try WebhookTemplate(text, contentType: options.contentType)
      } else { nil }
    self.timeLimit = timeLimit
    self.preset = preset
  }

  /// The body and what kind of text it is.
  func body(of message: WebhookMessage) -> (text: String, contentType: String) {
    if let template { return (template.body(of: message), template.contentType) }
    let value =
      switch preset {
      case .standard, .template: StandardPreset.body(message)
      case .ntfy: NtfyPreset.body(message, topic: options.topic ?? "", options)
      case .gotify: GotifyPreset.body(message, options)
      case .slack: SlackPreset.body(message)
      case .mattermost: MattermostPreset.body(message, options)
      case .discord: DiscordPreset.body(message)
      case .telegram: TelegramPreset.body(message, chat: options.chat ?? "")
      case .apprise: ApprisePreset.body(message, tag: options.topic)
      }
    return (value.text, "application/json")
  }
}
