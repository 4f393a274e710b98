public import Civil

/// What a pack says of an order at a moment.
public struct Assessment: Sendable {
  /// One verdict a rule, in the pack's order.
  public let verdicts: [(rule: Rule, verdict: Verdict)]
  /// The first moment at which a fact already known begins to count; nil when all count.
  public let nextEventAt: Moment?
  /// Steps already taken against which a guard speaks that knows what to do afterwards, in the
  /// order of time, each judged by the facts before it; a guard speaks once of one moment.
  public let steps: [SpokenGuard]
}
