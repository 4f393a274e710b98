public import Civil
public import Model

/// Where and how alerts are posted; always usable once it exists.
public struct WebhookSettings: Hashable, Sendable {
  /// The whole address, a secret because many services put their key into it.
  public let url: Secret
  /// Scheme and host alone, for messages.
  public let place: String
  /// The key that signs messages; nil for messages without a signature.
  public let signer: WebhookSigner?
  /// Further headers, such as `Authorization`, by name.
  public let headers: [String: Secret]
  /// How long one attempt may take, from look-up to the answer's last byte.
  public let timeLimit: Length
  /// What the body looks like.
  public let preset: WebhookPreset

  /// Checks the settings.
  ///
  /// - Parameters:
  ///   - url: An `http` or `https` address without a user name.
  ///   - secret: The key for signatures, as `whsec_` and Base64.
  ///   - headers: Further headers by name; they may not replace the sink's own.
  ///   - timeLimit: From one second to five minutes.
  ///   - preset: What the body looks like.
  /// - Throws: `SettingsError` for the first key that is wrong, never with a secret in it.
  public init(
    url: String, secret: Secret? = nil, headers: [String: Secret] = [:],
    timeLimit: Length = Length(seconds: 15), preset: WebhookPreset = .standard
  ) throws(SettingsError) {
    place = try WebhookAddress.place(of: url)
    signer = if let secret { try WebhookSigner(secret: secret) } else { nil }
    try WebhookHeaders.check(headers)
    guard Length(seconds: 1)...Length(seconds: 300) ~= timeLimit else {
      throw SettingsError("time_limit", "must be from 1s to 5m (got '\(timeLimit)')")
    }
    self.url = Secret(url)
    self.headers = headers
    self.timeLimit = timeLimit
    self.preset = preset
  }
}
