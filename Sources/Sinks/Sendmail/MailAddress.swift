import Wording

/// A mail address that is safe as an argument of a program and in a header.
enum MailAddress {
  /// What is wrong with the text as an address, nil when nothing is.
  ///
  /// A plain local name (`root`) is allowed. Quoted local parts, comments and letters beyond ASCII
  /// are not: few mailers agree on them, and an alert must arrive.
  static func problem(with text: String) -> String? {
    let shown = plainLine(text, limit: 80)
    if text.isEmpty { return "is empty; write an address such as 'me@example.org'" }
    if text.utf8.first == UInt8(ascii: "-") {
      return "begins with '-' (got '\(shown)'), which mailers take for an option; "
        + "write an address such as 'me@example.org'"
    }
    guard text.utf8.count <= 254, text.utf8.allSatisfy(isAllowed), isShaped(text) else {
      return "is not a mail address (got '\(shown)'); write one such as 'me@example.org', "
        + "a domain beyond ASCII in its xn-- form"
    }
    return nil
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    (0x21...0x7E).contains(byte) && !"\"(),:;<>[\\]".utf8.contains(byte)
  }

  private static func isShaped(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard let local = parts.first, parts.count <= 2 else { return false }
    return ([local] + parts.dropFirst()).allSatisfy { part in
      part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { !$0.isEmpty }
    }
  }
}
