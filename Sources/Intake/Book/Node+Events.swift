import Toml

extension Node {
  /// How many events one order may have: each is weighed against all others.
  private static let mostEvents = 1_000

  /// The tables of `[[orders.events]]`.
  func eventTables() -> [Table]? {
    guard kind == .array else {
      report("'events' must be an array of tables; write [[orders.events]]")
      return nil
    }
    let tables = tables().map { Array($0) }
    if let count = tables?.count, count > Node.mostEvents {
      report(
        "the order has too many events (got \(count)); keep at most \(Node.mostEvents), such as the "
          + "latest")
    }
    return tables
  }
}
