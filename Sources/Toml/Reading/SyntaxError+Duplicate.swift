extension SyntaxError {
  /// Keys and tables that are there already.
  func duplicate(_ site: SyntaxSite) -> SyntaxAdvice? {
    if reason.hasPrefix("cannot insert") {
      return named(site, "adds to a table in braces", "put the key between the braces")
    }
    guard reason.hasPrefix("cannot redefine existing ") else { return nil }
    if reason.hasSuffix("as dotted key-value pair") {
      let problem = "the dotted key goes through something that is already \(kind)"
      return .token(site, problem, "put the key there, or name it otherwise")
    }
    if reason.contains("' as ") {
      return named(site, "is already \(kind)", "rename one of the two")
    }
    let isHeader = scope == "table header"
    return isHeader
      ? named(site, "is a duplicate table", "merge it with the first one")
      : named(site, "is a duplicate key", "keep one of the two")
  }

  private func named(_ site: SyntaxSite, _ problem: String, _ advice: String) -> SyntaxAdvice {
    let range = scope == "table header" ? site.headerName : site.keyBefore
    guard let range else { return .token(site, "this \(problem)", advice) }
    let name = quoted(site.source.text(range))
    return SyntaxAdvice(problem: "\(name) \(problem)", advice: advice, range: range)
  }

  /// What is there already, with its article.
  private var kind: String {
    let kind = reason.dropFirst("cannot redefine existing ".count).prefix { $0 != " " }
    return (kind.first.map { "aeiou".contains($0) } == true ? "an " : "a ") + kind
  }
}
