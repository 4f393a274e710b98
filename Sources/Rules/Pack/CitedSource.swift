/// A source together with the id by which a pack cites it.
public struct CitedSource: Hashable, Sendable {
  /// Its id, such as `A1-06`.
  public let id: String
  /// What it is.
  public let source: Source
}
