public import Model

/// A message ready to be sent once its placeholders are filled.
public struct Message: Sendable {
  /// Who gets it.
  public enum Recipient: String, Hashable, Sendable, CaseIterable {
    /// The shop.
    case seller
    /// The platform's support or its arbiters.
    case platform
  }

  /// Its permanent kebab-case id.
  public let id: String
  /// Who gets it.
  public let to: Recipient
  /// What it is for.
  public let title: Texts
  /// Its subject, in English, with placeholders as they are written; nil where it has none.
  public let subject: String?
  /// What to send, in English, and its translation; with placeholders as they are written.
  public let text: Texts
  /// Ids of the sources it stands on.
  public let sources: [String]
  /// Where it is written.
  public let place: PackPlace

  let when: Expression?
}
