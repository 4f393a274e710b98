import Model
import Wording

/// The headers a user adds to posted messages.
enum WebhookHeaders {
  private static let reserved: Set<String> = [
    "content-type", "content-length", "transfer-encoding", "host", "connection", "user-agent",
    "webhook-id", "webhook-timestamp", "webhook-signature",
  ]

  /// Refuses names and values that could break the message or replace its own headers.
  ///
  /// - Throws: `SettingsError` with the name of the header, never with its value.
  static func check(_ headers: [String: Secret]) throws(SettingsError) {
    for name in headers.keys.sorted() {
      let shown = plainLine(name, limit: 60)
      guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else {
        throw SettingsError("headers", "has '\(shown)', which is no header's name; rename it")
      }
      guard !reserved.contains(name.lowercased()) else {
        throw SettingsError("headers", "has '\(shown)', which orderwatch sets itself; remove it")
      }
      let value = headers[name]?.reveal() ?? ""
      guard value.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) else {
        throw SettingsError(
          "headers", "has controls or letters beyond ASCII in '\(shown)'; leave them out")
      }
    }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
  }
}
