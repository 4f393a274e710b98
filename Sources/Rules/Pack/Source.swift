/// Where a rule comes from.
public struct Source: Hashable, Sendable {
  /// The document's name.
  public let title: String
  /// Its address, when it has one.
  public let url: String?
  /// When it was read or dated, as the pack states it.
  public let dated: String?
}
