import Toml

extension TextRule {
  /// What is wrong with the text and what to do, to be put behind the key's name.
  ///
  /// - Parameter text: As it was written.
  /// - Returns: One line with the text's start in quotes; nil when the text is fine.
  public func problem(in text: String) -> String? {
    length(of: text) ?? characters(of: text) ?? shape(of: text)
  }

  private func length(of text: String) -> String? {
    // Scalars, because a single character can be made of millions of them.
    guard text.utf8.count > limit, text.unicodeScalars.count > limit else { return nil }
    return "is too long (got \(text.unicodeScalars.count) characters); write at most \(limit)"
  }

  private func characters(of text: String) -> String? {
    if text.utf8.contains(0) { return "has a NUL character (got \(quoted(text))); remove it" }
    guard form != .prose, !text.unicodeScalars.allSatisfy(isVisible) else { return nil }
    return "has an invisible character (got \(quoted(text))); remove it"
  }

  private func shape(of text: String) -> String? {
    switch form {
    case .prose: nil
    case .name: text.isEmpty ? "is empty; write at least a letter or digit" : blanks(around: text)
    case .optionalName: blanks(around: text)
    case .address:
      isAddress(text)
        ? nil
        : "is not a web address (got \(quoted(text))); "
          + "write it whole, such as https://example.org/1"
    }
  }

  private func blanks(around text: String) -> String? {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return nil }
    return "has blanks around it (got \(quoted(text))); remove them"
  }

  private func isAddress(_ text: String) -> Bool {
    let scheme = text.prefix { $0 != ":" }
    let rest = text.dropFirst(scheme.count)
    guard ["http", "https"].contains(scheme.lowercased()), rest.hasPrefix("://") else {
      return false
    }
    let host = rest.dropFirst(3).prefix { !"/?#".contains($0) }
    return !host.isEmpty && host.first != ":" && !text.contains(where: \.isWhitespace)
  }
}

private func isVisible(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII { return 0x20...0x7E ~= scalar.value }
  switch scalar.properties.generalCategory {
  case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
    return false
  default: return true
  }
}
