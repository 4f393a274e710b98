public import Civil
import GRDB
public import Model

extension Store {
  /// The pending deliveries of one sink that are to be tried by now.
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
        WHERE delivery.state = 'pending' AND nextAttemptAt <= ? AND sink = ?
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

  /// The earliest next attempt after a moment; nil when none is to come.
  ///
  /// - Throws: `StoreError`.
  public func nextAttempt(after now: Moment) throws(StoreError) -> Moment? {
    try read { database in
      let seconds = try Int64.fetchOne(
        database,
        sql: """
          SELECT nextAttemptAt FROM delivery WHERE state = 'pending' AND nextAttemptAt > ?
          ORDER BY nextAttemptAt LIMIT 1
          """,
        arguments: [now.seconds])
      return seconds.map(Moment.init(seconds:))
    }
  }

  /// Puts a cancelled delivery on its way again, because what it tells has become true again.
  ///
  /// - Returns: Whether it was cancelled; any other delivery stays as it is.
  /// - Throws: `StoreError`.
  @discardableResult
  public func revive(_ id: Int64, at now: Moment) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: """
          UPDATE delivery SET state = 'pending', nextAttemptAt = ?, finishedAt = NULL,
            lastError = NULL
          WHERE id = ? AND state = 'cancelled'
          """,
        arguments: [now.seconds, id])
      return database.changesCount > 0
    }
  }

  /// The names of the sinks that pending deliveries wait for, sorted.
  ///
  /// - Throws: `StoreError`.
  public func pendingSinks() throws(StoreError) -> [String] {
    try read { database in
      try String.fetchAll(
        database,
        sql: "SELECT DISTINCT sink FROM delivery WHERE state = 'pending' ORDER BY sink")
    }
  }

  /// Gives up whatever waits for a sink that is not there any more.
  ///
  /// - Returns: How many deliveries died of it.
  /// - Throws: `StoreError`.
  @discardableResult
  public func giveUp(sink: String, at now: Moment) throws(StoreError) -> Int {
    try write { database in
      let ids = try Int64.fetchAll(
        database, sql: "SELECT id FROM delivery WHERE state = 'pending' AND sink = ?",
        arguments: [sink])
      let writer = try DeliveryWriter(database)
      let outcome = DeliveryOutcome.dead(reason: "sink '\(sink)' is not configured any more")
      return try ids.filter { try writer.record(outcome, of: $0, at: now) }.count
    }
  }
}
