public import Civil
import GRDB
public import Model

extension Store {
  /// The pending deliveries of one sink that are to be tried by now, each alone.
  ///
  /// What is told in a digest is left out; see `digests(dueAt:limit:excluding:sink:)`.
  ///
  /// - Parameters:
  ///   - now: Those whose next attempt is later are left out.
  ///   - limit: How many at most.
  ///   - ids: Deliveries that are being sent already.
  ///   - sink: The sink's name.
  /// - Returns: Those whose attempt is longest due first.
  /// - Throws: `StoreError`.
  public func deliveries(
    dueAt now: Moment, limit: Int, excluding ids: Set<Int64>, sink: String
  ) throws(StoreError) -> [Delivery] {
    try read { database in
      let condition = """
        WHERE \(DeliveryReader.isOpen) AND nextAttemptAt <= ? AND sink = ?
          \(DeliveryReader.isNone(of: ids))
        ORDER BY nextAttemptAt, delivery.id LIMIT ?
        """
      var arguments = StatementArguments([now.seconds])
      arguments += [sink]
      arguments += StatementArguments(ids)
      arguments += [Int64(limit)]
      return try DeliveryReader(database).rows(where: condition, arguments).map(\.delivery)
    }
  }

  /// Puts a cancelled delivery on its way again, because what it tells has become true again.
  ///
  /// It is told alone, also when it was a member of a digest.
  ///
  /// - Returns: Whether it was cancelled; any other delivery stays as it is.
  /// - Throws: `StoreError`.
  @discardableResult
  public func revive(_ id: Int64, at now: Moment) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: """
          UPDATE delivery SET state = 'pending', nextAttemptAt = ?, finishedAt = NULL,
            lastError = NULL, digest = NULL
          WHERE id = ? AND state = 'cancelled'
          """,
        arguments: [now.seconds, id])
      return database.changesCount > 0
    }
  }

  /// The deliveries that wait although nobody watches their orders any more.
  ///
  /// Reads every pending delivery, so it is for when orders were withdrawn.
  ///
  /// - Returns: In no particular order; members of digests too.
  /// - Throws: `StoreError`.
  public func pendingOfWithdrawn() throws(StoreError) -> [Delivery] {
    try read { database in
      try DeliveryReader(database).rows(
        where: "WHERE delivery.state = 'pending' AND withdrawnAt IS NOT NULL", []
      ).map(\.delivery)
    }
  }

  /// The names of the sinks that pending deliveries or digests wait for, sorted.
  ///
  /// - Throws: `StoreError`.
  public func pendingSinks() throws(StoreError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: """
          SELECT sink FROM delivery WHERE \(DeliveryReader.isOpen)
          UNION SELECT sink FROM digest WHERE state = 'pending' ORDER BY sink
          """)
    }
  }

  /// Gives up whatever waits for a sink that is not there any more.
  ///
  /// - Returns: How many deliveries died of it.
  /// - Throws: `StoreError`.
  @discardableResult
  public func giveUp(sink: String, at now: Moment) throws(StoreError) -> Int {
    let outcome = DeliveryOutcome.dead(reason: "sink '\(sink)' is not configured any more")
    return try write { database in
      let alone = try Int64.fetchAll(
        database, sql: "SELECT id FROM delivery WHERE \(DeliveryReader.isOpen) AND sink = ?",
        arguments: [sink])
      let digests = try String.fetchAll(
        database, sql: "SELECT key FROM digest WHERE state = 'pending' AND sink = ?",
        arguments: [sink])
      let before = database.totalChangesCount
      let writer = try OutcomeWriter(database)
      for id in alone { _ = try writer.record(outcome, of: id, at: now) }
      for key in digests {
        _ = try writer.record(
          RecordedOutcome(outcome, ofDigest: AlertKey(rawValue: key)), at: now)
      }
      return database.totalChangesCount - before - digests.count
    }
  }
}
