public import Civil
import GRDB

extension Store {
  /// When a sink took messages: deliveries told alone, and digests.
  ///
  /// - Parameters:
  ///   - sink: The sink's name.
  ///   - start: From when on.
  ///   - limit: How many at most, the newest of them.
  /// - Returns: The newest first, a moment as often as messages were taken at it.
  /// - Throws: `StoreError` when the database cannot be read.
  public func sentMoments(
    sink: String, since start: Moment, limit: Int
  ) throws(StoreError) -> [Moment] {
    try read { database in
      let messages = [
        "delivery WHERE sink = ? AND state = 'delivered' AND digest IS NULL",
        "digest WHERE sink = ? AND state = 'delivered'",
      ]
      let moments = try messages.flatMap { message in
        try Int64.fetchAll(
          database,
          sql: """
            SELECT finishedAt FROM \(message) AND finishedAt >= ?
            ORDER BY finishedAt DESC LIMIT ?
            """,
          arguments: [sink, start.seconds, limit])
      }
      return moments.sorted(by: >).prefix(limit).map(Moment.init(seconds:))
    }
  }
}
