/// What the parser said, split into its parts.
struct SyntaxError: Error {
  static let outOfMemory = SyntaxError("memory ran out", line: 0, column: 0)

  /// What was being read: `string`, `key-value pair`, …; empty when it did not say.
  let scope: String
  let reason: String
  /// Zero when the error has no place.
  let line: Int
  let column: Int

  init(_ description: String, line: Int, column: Int) {
    self.line = line
    self.column = column
    let prefix = "Error while parsing "
    guard description.hasPrefix(prefix), let colon = description.firstIndex(of: ":") else {
      scope = ""
      reason = description
      return
    }
    scope = String(description[..<colon].dropFirst(prefix.count))
    reason = String(description[colon...].dropFirst(2))
  }
}
