public import Model

/// Something worth knowing in a state of an order.
public struct Hint: Sendable {
  /// Its permanent kebab-case id.
  public let id: String
  /// What to know, with placeholders as they are written.
  public let text: Texts
  /// Ids of the sources it stands on.
  public let sources: [String]
  /// Where it is written.
  public let place: PackPlace

  let when: Expression?
}
