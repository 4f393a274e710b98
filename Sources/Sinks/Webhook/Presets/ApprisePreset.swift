import Model

/// `POST /notify/KEY` of an Apprise API server (github.com/caronc/apprise-api).
///
/// `body` is required. Behind it stand other services, some of which look for mentions in a text,
/// so a character that nobody sees comes behind each `@`. An answer 204 says that nothing is set up
/// under the key: nobody was told. 424 says that a service behind it failed.
enum ApprisePreset {
  static let bodyLimit = 30_000
  static let titleLimit = 250

  static func body(_ message: WebhookMessage, tag: String?) -> JSONValue {
    let tags = tag.map { [("tag", JSONValue.string($0))] } ?? []
    return .object(
      [
        ("title", .string(Measure.bytes.fit(message.subject, in: titleLimit, escape: mark))),
        ("body", .string(Measure.bytes.fit(message.body, in: bodyLimit, escape: mark))),
        ("type", .string(type(of: message.level))), ("format", .string("text")),
      ] + tags)
  }

  /// Checks a tag; nil is all services.
  ///
  /// - Throws: `SettingsError` for letters that no tag has.
  static func check(tag: String?) throws(SettingsError) {
    guard let tag else { return }
    let isPlain = tag.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F, 0x2C, 0x20: true
      default: false
      }
    }
    guard isPlain, 1...200 ~= tag.utf8.count else {
      throw SettingsError("topic", "is no tag of Apprise; write letters, digits, '-' and '_'")
    }
  }

  private static func mark(_ scalar: Unicode.Scalar) -> String {
    scalar == "@" ? "@\u{200B}" : String(scalar)
  }

  private static func type(of level: Level) -> String {
    switch level {
    case .info, .notice: "info"
    case .warning: "warning"
    case .critical: "failure"
    }
  }
}
