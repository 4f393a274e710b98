import CEL

/// Why a condition was not understood.
public struct AlertConditionError: Error, Hashable, Sendable {
  /// The condition.
  public let text: String
  /// `LINE:COLUMN: what is wrong (got 'x'); what to do`, counted from 1, in order of place.
  public let problems: [String]

  init(text: String, findings: [Finding]) {
    self.text = text
    problems = findings.map { finding in
      let position = finding.position(in: text)
      return "\(position.line):\(position.column): \(finding.message)"
    }
  }
}

extension AlertConditionError: CustomStringConvertible {
  /// The problems, one a line.
  public var description: String { problems.joined(separator: "\n") }
}
