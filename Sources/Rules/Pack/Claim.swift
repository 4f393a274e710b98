public import Model

/// What can be asked for one reason of a dispute.
public struct Claim: Sendable {
  /// Its permanent kebab-case id, which a dispute's `reason` names.
  public let reason: String
  /// What it is called.
  public let title: Texts
  /// Whether it is a claim about goods that came.
  public let received: Bool
  /// The least share of the price to ask for, in percent.
  public let least: Int
  /// The largest share of the price to ask for, in percent; not less than `least`.
  public let most: Int
  /// What else to mind.
  public let advice: Texts?
  /// What to choose in the form's lists of reasons.
  public let path: Texts?
  /// Ids of the sources it stands on.
  public let sources: [String]
  /// Where it is written.
  public let place: PackPlace
}
