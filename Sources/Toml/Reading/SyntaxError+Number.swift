extension SyntaxError {
  /// Values that look like a number, a date or a word.
  func number(_ site: SyntaxSite) -> SyntaxAdvice? {
    switch scope {
    case "date", "time", "date-time", "date-time offset": stamp(site)
    case "boolean": .token(site, "not a value", "write true or false, or put text in quotes")
    case "decimal integer", "hexadecimal integer", "octal integer", "binary integer",
      "floating-point", "hexadecimal floating-point":
      .token(site, numberProblem, numberAdvice)
    default: value(site)
    }
  }

  private func stamp(_ site: SyntaxSite) -> SyntaxAdvice {
    guard let bounds = bounds else {
      return .token(
        site, "not a date or time", "write 2026-01-31, 12:00:00 or 2026-01-31T12:00:00Z")
    }
    return .token(site, "no such date or time", bounds)
  }

  /// `the day goes from 1 to 28`, out of the parser's "expected day between 1 and 28 …".
  private var bounds: String? {
    let words = reason.split(separator: " ")
    guard words.count > 5, words[0] == "expected", words[2] == "between" else { return nil }
    // The parser says 59 for hours as well.
    let last = words[1] == "hour" ? "23" : words[5]
    return "the \(words[1]) goes from \(words[3]) to \(last)"
  }

  private var numberProblem: String {
    if reason.contains("not representable") { return "the number is too large" }
    return reason.contains("leading zero") ? "a number must not start with 0" : "not a number"
  }

  private var numberAdvice: String {
    if reason.contains("not representable") { return "write at most \(Int64.max)" }
    return reason.contains("leading zero")
      ? "leave the zeros out, or put it in quotes" : "put text in quotes"
  }

  private func value(_ site: SyntaxSite) -> SyntaxAdvice? {
    guard reason.contains("could not determine") || reason.contains("may not begin with") else {
      return nil
    }
    return .token(site, "not a value", "put text in quotes")
  }
}
