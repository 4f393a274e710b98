/// The address that alerts are posted to.
enum WebhookAddress {
  /// Scheme and host of an address, with the port where one is written: safe to be shown.
  ///
  /// - Throws: `SettingsError` when it is no such address; the text never shows more than scheme
  ///   and host, for the rest may be a key.
  static func place(of url: String) throws(SettingsError) -> String {
    guard let scheme = ["https://", "http://"].first(where: { url.lowercased().hasPrefix($0) })
    else {
      throw SettingsError(
        "url", "is not a web address; write it in full, such as 'https://example.org/orders'")
    }
    guard url.utf8.allSatisfy(isPlain), url.utf8.count <= 4096 else {
      throw SettingsError(
        "url", "has characters that no address has, such as blanks; write them as %20 and the like")
    }
    let authority = url.dropFirst(scheme.count).prefix { !"/?#".contains($0) }
    guard !authority.contains("@") else {
      throw SettingsError(
        "url", "has a user name in it; leave that out and write an 'Authorization' header")
    }
    guard isHost(authority) else {
      throw SettingsError(
        "url", "names no host that can be reached; write it such as 'https://example.org/orders'")
    }
    return scheme + authority
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"<>\\^`{|}".utf8.contains(byte)
  }

  private static func isHost(_ authority: Substring) -> Bool {
    guard !authority.isEmpty, authority.utf8.count <= 260 else { return false }
    if authority.hasPrefix("[") {
      let number = authority.dropFirst().prefix { $0.isHexDigit || $0 == ":" || $0 == "." }
      let rest = authority.dropFirst(1 + number.count)
      return number.contains(":") && rest.hasPrefix("]") && hasPort(rest.dropFirst())
    }
    let host = authority.prefix { $0 != ":" }
    return !host.isEmpty && host.utf8.allSatisfy(isHostByte)
      && hasPort(authority.dropFirst(host.count))
  }

  private static func isHostByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }

  private static func hasPort(_ text: Substring) -> Bool {
    text.isEmpty || text.hasPrefix(":") && UInt16(text.dropFirst()).map { $0 > 0 } == true
  }
}
