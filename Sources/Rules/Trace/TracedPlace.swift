public import Model

/// An entry of a pack that cites a statement.
public struct TracedPlace: Hashable, Sendable {
  /// What an entry is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A figure.
    case parameter
    /// A window.
    case rule
    /// A warning before a step.
    case `guard`
    /// A piece of evidence to keep.
    case checklist
    /// What can be asked for a reason.
    case claim
    /// A field of the dispute form.
    case form
    /// A message to send.
    case message
    /// Something worth knowing.
    case hint
  }

  /// What the entry is.
  public let kind: Kind
  /// The entry's id.
  public let id: String
  /// The packs in which the entry cites the statement here, sorted.
  public let packs: [String]
  /// Where the citation is written.
  public let place: PackPlace
  /// What the entry says because of it.
  public let text: Texts
}
