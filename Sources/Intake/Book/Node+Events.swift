import Toml

extension Node {
  /// The tables of `[[orders.events]]`.
  func eventTables() -> [Table]? {
    guard kind == .array else {
      report("'events' must be an array of tables; write [[orders.events]]")
      return nil
    }
    return tables().map { Array($0) }
  }
}
