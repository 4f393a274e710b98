/// A parser's complaint worded as a finding.
struct SyntaxAdvice {
  let problem: String
  /// What stands in the file; nil leaves the parenthesis out.
  var got: String?
  let advice: String
  /// The bytes meant; empty for the place alone.
  var range: Range<Int>

  /// What the finding says.
  var message: String {
    problem + (got.map { " (got \($0))" } ?? "") + "; " + advice
  }

  /// About the token at the place.
  static func token(_ site: SyntaxSite, _ problem: String, _ advice: String) -> SyntaxAdvice {
    let range = site.token.isEmpty ? site.scalar : site.token
    return SyntaxAdvice(problem: problem, got: site.written(range), advice: advice, range: range)
  }

  /// About what stands where something else should.
  static func instead(_ site: SyntaxSite, _ problem: String, _ advice: String) -> SyntaxAdvice {
    if !site.isAtLineEnd { return token(site, problem, advice) }
    let got = site.written(site.scalar)
    return SyntaxAdvice(problem: problem, got: got, advice: advice, range: site.scalar)
  }

  /// About the place alone.
  static func here(_ site: SyntaxSite, _ problem: String, _ advice: String) -> SyntaxAdvice {
    SyntaxAdvice(problem: problem, got: nil, advice: advice, range: site.scalar)
  }
}
