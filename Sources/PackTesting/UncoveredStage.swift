public import Rules

/// A stage of a pack that none of its tests makes speak.
public struct UncoveredStage: Hashable, Sendable {
  /// Where the rule or guard is written.
  public let place: PackPlace
  /// The id of the rule or guard.
  public let rule: String
  /// The stage's name, such as `-7d`; `step` for a guard.
  public let stage: String
}

extension UncoveredStage: CustomStringConvertible {
  /// The place of the rule and what is missing.
  public var description: String {
    "\(place):1: no test makes stage '\(stage)' of rule '\(rule)' speak; add one"
  }
}
