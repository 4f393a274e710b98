import Model
import Wording

/// `sendMessage` of Telegram's Bot API (core.telegram.org/bots/api).
///
/// Without `parse_mode` a text is no mark-up. It holds 4096 characters, counted in UTF-16.
enum TelegramPreset {
  static let limit = 4096

  static func body(_ message: WebhookMessage, chat: String) -> JSONValue {
    let text = Measure.utf16.fit("\(message.subject)\n\n\(message.body)", in: limit)
    return .object([
      ("chat_id", .string(chat)), ("text", .string(text)),
      ("disable_notification", .bool(message.level == .info)),
      ("link_preview_options", .object([("is_disabled", .bool(true))])),
    ])
  }

  /// The address with the bot's token in it: either the address has it, or the secret.
  ///
  /// - Throws: `SettingsError` that never shows the token.
  static func url(_ url: String, token: Secret?) throws(SettingsError) -> String {
    guard let token else {
      guard url.contains("/bot"), url.hasSuffix("/sendMessage") else {
        throw SettingsError(
          "secret", "is missing; put the bot's token into a file and name it under 'secret_file'")
      }
      return url
    }
    guard isToken(token.reveal()) else {
      throw SettingsError(
        "secret", "is no token of a bot; it is a number, a colon and letters, as @BotFather gave it"
      )
    }
    guard !url.contains("/bot") else {
      throw SettingsError("url", "has a bot in it, and so has the secret; write the server alone")
    }
    return url + (url.hasSuffix("/") ? "" : "/") + "bot\(token.reveal())/sendMessage"
  }

  /// Checks the chat.
  ///
  /// - Throws: `SettingsError` where there is none, or it is neither a number nor a name.
  static func chat(_ text: String?) throws(SettingsError) -> String {
    guard let text else { throw SettingsError("chat_id", "is missing; write the chat's number") }
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isNumber = 1...20 ~= digits.utf8.count && digits.utf8.allSatisfy(isDigit)
    let name = text.dropFirst()
    let isName = text.hasPrefix("@") && 4...32 ~= name.utf8.count && name.utf8.allSatisfy(isLetter)
    guard isNumber || isName else {
      throw SettingsError(
        "chat_id", "is no chat (got '\(plainLine(text, limit: 60))'); write its number or '@name'")
    }
    return text
  }

  private static func isToken(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    return 1...20 ~= parts[0].utf8.count && parts[0].utf8.allSatisfy(isDigit)
      && 10...100 ~= parts[1].utf8.count
      && parts[1].utf8.allSatisfy { isLetter($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}
