public import Civil

/// A rule applied to an order: between which moments who must act.
public struct Window: Hashable, Sendable, Codable {
  /// The rule's id within its pack.
  public let rule: String
  /// Who must act.
  public let actor: Party
  /// The first moment at which acting is possible; nil when it always was.
  public let opens: Moment?
  /// The close as the platform counts it; the latest plausible one where it is uncertain.
  public let closes: Moment
  /// The earliest plausible close, never after `closes`; ladders count back from it.
  public let safeCloses: Moment
  /// How surely the close is known.
  public let basis: Basis

  /// Creates a window.
  public init(
    rule: String, actor: Party, opens: Moment?, closes: Moment, safeCloses: Moment, basis: Basis
  ) {
    self.rule = rule
    self.actor = actor
    self.opens = opens
    self.closes = closes
    self.safeCloses = safeCloses
    self.basis = basis
  }

  /// What tells this window from the same rule's window with another close: a moved close is new.
  public var revision: Int64 { safeCloses.seconds }
}
