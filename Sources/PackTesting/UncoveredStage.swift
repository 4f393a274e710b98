/// A stage of a pack that none of its tests makes speak.
public struct UncoveredStage: Hashable, Sendable {
  /// The file of the pack.
  public let file: String
  /// The line at which the rule begins, counted from 1.
  public let line: Int
  /// The rule's id.
  public let rule: String
  /// The stage's name, such as `-7d`.
  public let stage: String
}

extension UncoveredStage: CustomStringConvertible {
  /// The place of the rule and what is missing.
  public var description: String {
    "\(file):\(line):1: no test makes stage '\(stage)' of rule '\(rule)' speak; add one"
  }
}
