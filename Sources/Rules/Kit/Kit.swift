public import Model

/// What helps a buyer with a dispute, chosen and filled in for one order.
public struct Kit: Sendable {
  /// The claim that fits the reason given; nil where none is known.
  public let claim: Claim?
  /// The claims that fit what happened: about goods that came, or that did not.
  public let claims: [Claim]
  /// The evidence to keep, in the pack's order; `kept` is the event that says it is there.
  public let checklist: [(item: ChecklistItem, text: Texts, isKept: Bool, kept: Event?)]
  /// The fields of the dispute form with the answer to give; fields without one are left out.
  public let form: [(field: FormField, answer: Texts)]
  /// The messages that fit, in the pack's order.
  public let messages: [(message: Message, subject: String?, text: Texts)]
  /// What is worth knowing now, in the pack's order.
  public let hints: [(hint: Hint, text: Texts)]
}
