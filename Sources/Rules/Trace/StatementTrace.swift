/// Where a statement of an article lives in the packs.
public struct StatementTrace: Sendable {
  /// The statement's id, such as `A1-06`.
  public let id: String
  /// What it says and which article it stands in.
  public let source: Source
  /// The entries that cite it, sorted by file and line; empty for a statement that has no place.
  public let places: [TracedPlace]
}
