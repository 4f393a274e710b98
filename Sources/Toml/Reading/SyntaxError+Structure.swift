extension SyntaxError {
  /// What stands between keys and values.
  func structure(_ site: SyntaxSite) -> SyntaxAdvice? {
    let rule = Self.rules.first { scope.hasPrefix($0.scope) && reason.hasPrefix($0.reason) }
    return rule.map { .instead(site, $0.problem, $0.advice) }
  }

  private struct Rule {
    /// How the parser's scope starts; empty for any.
    let scope: String
    /// How the parser's reason starts.
    let reason: String
    let problem: String
    let advice: String
  }

  private static let rules = [
    Rule(
      scope: "", reason: "expected '='", problem: "a key without a value",
      advice: "write key = value"),
    Rule(
      scope: "", reason: "expected value, saw", problem: "the value is missing",
      advice: "write key = value"),
    Rule(
      scope: "table header", reason: "expected ']'", problem: "the table header does not end",
      advice: "close it with as many ']' as it began with"),
    Rule(
      scope: "table header", reason: "expected a comment", problem: "text after the table header",
      advice: "put it on a line of its own"),
    Rule(
      scope: "table header", reason: "tables with blank", problem: "the table has no name",
      advice: "write [name]"),
    Rule(
      scope: "", reason: "expected a comment", problem: "text after the value",
      advice: "put each key on a line of its own, and text in quotes"),
    Rule(
      scope: "array", reason: "expected comma", problem: "values without a comma between them",
      advice: "put a comma there, or close the array with ']'"),
    Rule(
      scope: "array", reason: "expected value", problem: "a comma without a value before it",
      advice: "remove it"),
    Rule(
      scope: "inline table", reason: "expected comma", problem: "keys without a comma between them",
      advice: "put a comma there, or close the table with '}' on the same line"),
    Rule(
      scope: "inline table", reason: "expected key-value pair, saw closing",
      problem: "a comma before the closing brace", advice: "remove the comma"),
    Rule(
      scope: "inline table", reason: "expected key-value pair or closing",
      problem: "a comma without a key before it", advice: "remove it"),
    Rule(
      scope: "inline table", reason: "expected key", problem: "a table in braces needs a key here",
      advice: "write key = value, and close it with '}' on the same line"),
    Rule(
      scope: "", reason: "expected bare key", problem: "a key is missing",
      advice: "write letters, digits, '_' and '-', or a key in quotes"),
    Rule(
      scope: "", reason: #"expected '\n' after"#,
      problem: "a carriage return without a line feed",
      advice: "save the file with LF or CRLF line ends"),
    Rule(
      scope: "", reason: "expected keys", problem: "not a key",
      advice: "write key = value, [table] or # comment; keys with other letters need quotes"),
  ]
}
