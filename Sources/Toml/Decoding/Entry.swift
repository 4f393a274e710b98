/// One key of a table with its value.
public struct Entry {
  /// The key, unquoted.
  public let key: String
  /// Where the key is written.
  public let place: Place
  /// Its value.
  public let node: Node
}
