/// What became of a source: a program, or findings.
public struct Compilation: Sendable {
  /// Nil exactly when there are findings.
  public let program: Program?
  /// In order of their places.
  public let findings: [Finding]
  /// The type of the result, nil when there are findings.
  public let type: CELType?
}
