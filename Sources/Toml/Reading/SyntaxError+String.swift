extension SyntaxError {
  /// What is wrong inside quotes or a comment.
  func string(_ site: SyntaxSite) -> SyntaxAdvice? {
    switch scope {
    case "unicode scalar sequence":
      .here(site, "invalid unicode escape", #"write four hexadecimal digits after \u"#)
    case "string", "literal string": text(site)
    case "comment" where reason.contains("control"):
      character(site, "control character in a comment", "remove it")
    default: nil
    }
  }

  private func text(_ site: SyntaxSite) -> SyntaxAdvice? {
    if reason.contains("escape sequence") {
      let got = quoted("\\" + site.source.text(site.scalar))
      let advice = #"write \\ for a backslash, or use single quotes"#
      return SyntaxAdvice(
        problem: "unknown escape in a string", got: got, advice: advice, range: site.scalar)
    }
    guard reason.contains("control characters") else { return nil }
    if site.isAtLineEnd {
      let advice = "close it with its quote, or use three quotes for several lines"
      return .here(site, "the string does not end on its line", advice)
    }
    return character(site, "control character in a string", #"write it as \u and its number"#)
  }

  private func character(
    _ site: SyntaxSite, _ problem: String, _ advice: String
  ) -> SyntaxAdvice {
    let got = quoted(site.source.text(site.scalar))
    return SyntaxAdvice(problem: problem, got: got, advice: advice, range: site.scalar)
  }
}
