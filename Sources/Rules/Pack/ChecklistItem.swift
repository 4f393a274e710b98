public import Model

/// A piece of evidence to keep.
public struct ChecklistItem: Sendable {
  /// Its permanent kebab-case id; a note of `evidence-kept` that has it as a word ticks it.
  public let id: String
  /// What to keep, with placeholders as they are written.
  public let text: Texts
  /// Ids of the sources it stands on.
  public let sources: [String]
  /// Where it is written.
  public let place: PackPlace

  let when: Expression?
}
