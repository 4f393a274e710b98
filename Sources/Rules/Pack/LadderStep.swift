public import Civil
public import Model

/// One point of a rule's ladder.
public struct LadderStep: Sendable {
  /// Where it stands.
  public let stage: Stage
  /// How loudly it speaks.
  public let level: Level
  /// The id of its advice; empty where it gives none.
  public let advice: String
  /// What to do then.
  public let adviceText: Texts?
  /// How often to remind until acknowledgement, the next stage or the close.
  public let repeatEvery: Length?
}
