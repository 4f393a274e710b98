import Civil
import Crypto
public import Model

/// Signs posted messages as Standard Webhooks 1.0 has it: HMAC-SHA256 over id, time and body.
public struct WebhookSigner: Hashable, Sendable {
  private let secret: Secret

  /// Takes a key written as `whsec_` and Base64; 24 to 64 bytes, as the standard recommends.
  ///
  /// - Throws: `SettingsError` that says what is wrong and never shows the secret.
  public init(secret: Secret) throws(SettingsError) {
    guard let count = Self.key(in: secret)?.count else {
      throw SettingsError(
        "secret",
        "is not a key; write 'whsec_' and the key in Base64, as "
          + "\"whsec_$(openssl rand -base64 32)\" makes it")
    }
    guard 24...64 ~= count else {
      throw SettingsError("secret", "is a key of \(count) bytes; make one of 24 to 64 bytes")
    }
    self.secret = secret
  }

  /// The value of the `webhook-signature` header.
  ///
  /// - Parameters:
  ///   - body: The bytes exactly as they are sent.
  ///   - id: The value of `webhook-id`.
  ///   - now: The moment whose seconds stand in `webhook-timestamp`.
  /// - Returns: `v1,` and the signature in Base64.
  func signature(of body: [UInt8], id: String, at now: Moment) -> String {
    let key = SymmetricKey(data: Self.key(in: secret) ?? [])
    let signed = Array("\(id).\(now.seconds).".utf8) + body
    return "v1," + Base64.encode(Array(HMAC<SHA256>.authenticationCode(for: signed, using: key)))
  }

  private static func key(in secret: Secret) -> [UInt8]? {
    let text = secret.reveal()
    let prefix = "whsec_"
    guard text.hasPrefix(prefix) else { return nil }
    return Base64.decode(String(text.dropFirst(prefix.count)))
  }
}
