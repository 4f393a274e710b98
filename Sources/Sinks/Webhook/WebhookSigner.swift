import Civil
import Crypto
public import Model

/// Signs posted messages as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time and body.
public struct WebhookSigner: Hashable, Sendable {
  private let secrets: [Secret]

  /// Takes one or two keys, one a line, each written as `whsec_` and Base64; 24 to 64 bytes, as the
  /// standard recommends.
  ///
  /// The second key is the one before the first: while receivers change over, both sign.
  ///
  /// - Throws: `SettingsError` that says what is wrong and never shows the secret.
  public init(secret: Secret) throws(SettingsError) {
    let lines = secret.reveal().split(whereSeparator: \.isNewline)
      .map { $0.drop(while: \.isWhitespace) }.filter { !$0.isEmpty }
    guard lines.count <= 2 else {
      throw SettingsError(
        "secret", "has \(lines.count) keys; write the current one and at most the one before it")
    }
    var secrets: [Secret] = []
    for line in lines.isEmpty ? [""] : lines {
      let secret = Secret(String(line))
      try Self.check(secret, number: lines.count > 1 ? secrets.count + 1 : nil)
      secrets.append(secret)
    }
    self.secrets = secrets
  }

  /// The value of the `webhook-signature` header.
  ///
  /// - Parameters:
  ///   - body: The bytes exactly as they are sent.
  ///   - id: The value of `webhook-id`.
  ///   - now: The moment whose seconds stand in `webhook-timestamp`.
  /// - Returns: `v1,` and the signature in Base64, for each key, with a blank between them.
  func signature(of body: [UInt8], id: String, at now: Moment) -> String {
    let signed = Array("\(id).\(now.seconds).".utf8) + body
    return secrets.map { secret in
      let key = SymmetricKey(data: Self.key(in: secret) ?? [])
      return "v1," + Base64.encode(Array(HMAC<SHA256>.authenticationCode(for: signed, using: key)))
    }.joined(separator: " ")
  }

  private static func check(_ secret: Secret, number: Int?) throws(SettingsError) {
    let line = number.map { " in line \($0)" } ?? ""
    guard let count = key(in: secret)?.count else {
      throw SettingsError(
        "secret",
        "is not a key\(line); write 'whsec_' and the key in Base64, as "
          + "\"whsec_$(openssl rand -base64 32)\" makes it")
    }
    guard 24...64 ~= count else {
      throw SettingsError("secret", "is a key of \(count) bytes\(line); make one of 24 to 64 bytes")
    }
  }

  private static func key(in secret: Secret) -> [UInt8]? {
    let text = secret.reveal()
    let prefix = "whsec_"
    guard text.hasPrefix(prefix) else { return nil }
    return Base64.decode(String(text.dropFirst(prefix.count)))
  }
}
