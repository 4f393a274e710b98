import CEL
public import Model

/// Why a rule applies to an order, or why not.
public struct RuleExplanation: Sendable {
  /// One sub-condition with its value.
  public struct Condition: Hashable, Sendable {
    /// The condition as the pack writes it.
    public let source: String
    /// Its value as the expression language prints it.
    public let value: String
    /// What it is made of, in the order written.
    public let parts: [Condition]
  }

  /// The rule.
  public let rule: Rule
  /// What it says.
  public let verdict: Verdict
  /// The condition with its parts; nil for a rule without one.
  public let because: Condition?
  /// How the close was reached, in one line; nil when the rule does not apply.
  public let arithmetic: String?
  /// The events the close was reached from, with where they were learned, oldest first.
  public let events: [Event]
  /// The sources it stands on; a statement comes with its words.
  public let sources: [CitedSource]

  /// Why there is no such right under the pack; nil for a rule that can apply.
  public var absent: Texts? { rule.absent }
}
