public import Model

/// A field of the dispute form with the answers that fit.
public struct FormField: Sendable {
  /// One answer, for the orders it is right for.
  struct Answer: Sendable {
    let when: Expression?
    let text: Texts
  }

  /// Its permanent kebab-case id.
  public let id: String
  /// What the form asks.
  public let question: Texts
  /// Ids of the sources it stands on.
  public let sources: [String]
  /// Where it is written.
  public let place: PackPlace

  /// The first that holds is the one to give.
  let answers: [Answer]
}
