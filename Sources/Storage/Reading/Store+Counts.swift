import Civil
import GRDB
import Model

extension Store {
  /// How many orders and deliveries there are, and what comes next.
  ///
  /// - Throws: `StoreError` when the database cannot be read.
  public func counts() throws(StoreError) -> StoreCounts {
    try read { database in
      var counts = StoreCounts()
      let orders = try Row.fetchOne(
        database, sql: "SELECT COUNT(*) - COUNT(withdrawnAt), COUNT(withdrawnAt) FROM watchedOrder")
      counts.watched = orders?[0] ?? 0
      counts.withdrawn = orders?[1] ?? 0
      let deliveries = try DeliveryState.counts(database)
      let digests = try DeliveryState.digestCounts(database)
      counts.pending = deliveries[.pending] ?? 0
      counts.delivered = deliveries[.delivered] ?? 0
      counts.dead = deliveries[.dead] ?? 0
      counts.cancelled = deliveries[.cancelled] ?? 0
      counts.pendingDigests = digests[.pending] ?? 0
      counts.deadDigests = digests[.dead] ?? 0
      let next = try OrderReader(database).heads(
        where: "WHERE wakeAt IS NOT NULL ORDER BY wakeAt, id LIMIT 1", [])
      counts.nextWake = next.first?.wakeAt
      counts.nextWakeOrder = next.first?.ref
      counts.nextAttempt = try database.nextAttempt()
      return counts
    }
  }
}

extension DeliveryState {
  fileprivate static func counts(_ database: Database) throws -> [DeliveryState: Int] {
    try counts(
      database,
      sql: """
        SELECT 'pending', COUNT(*) FROM (\(DeliveryQuery.pending))
        UNION ALL
        SELECT state, COUNT(*) FROM delivery WHERE state <> 'pending' GROUP BY state
        """)
  }

  fileprivate static func digestCounts(_ database: Database) throws -> [DeliveryState: Int] {
    try counts(
      database,
      sql: """
        SELECT 'pending', COUNT(*) FROM digest WHERE state = 'pending'
        UNION ALL
        SELECT state, COUNT(*) FROM digest WHERE state <> 'pending' GROUP BY state
        """)
  }

  private static func counts(_ database: Database, sql: String) throws -> [DeliveryState: Int] {
    var counts: [DeliveryState: Int] = [:]
    for row in try Row.fetchAll(database, sql: sql) {
      if let state = DeliveryState(rawValue: row[0]) { counts[state] = row[1] }
    }
    return counts
  }
}
