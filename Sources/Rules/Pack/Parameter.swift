import CEL

/// A figure of a pack that the configuration may override.
public struct Parameter: Sendable {
  /// Its name in `params`.
  public let name: String
  /// Its value, printed as it is written in the pack.
  public let text: String
  /// What it means.
  public let doc: String
  /// Ids of the sources it stands on.
  public let sources: [String]
  /// True when the configuration put the value in place of the pack's own.
  public let isOverridden: Bool

  let value: Value
  let type: CELType
}
