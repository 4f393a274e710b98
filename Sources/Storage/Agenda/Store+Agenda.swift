public import Civil
import GRDB

extension Store {
  /// When an order is to be judged next; nil when none ever is.
  ///
  /// - Throws: `StoreError` when the database cannot be read.
  public func nextWake() throws(StoreError) -> Moment? {
    try read { database in
      let seconds = try Int64.fetchOne(
        database, sql: "SELECT MIN(wakeAt) FROM watchedOrder WHERE wakeAt IS NOT NULL")
      return seconds.map(Moment.init(seconds:))
    }
  }

  /// The orders that are to be judged by now; withdrawn ones never are.
  ///
  /// - Parameters:
  ///   - now: The moment to judge at.
  ///   - limit: How many at most.
  /// - Returns: The longest due first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func due(at now: Moment, limit: Int) throws(StoreError) -> [WatchedOrder] {
    try read { database in
      let reader = OrderReader(database)
      let heads = try reader.heads(
        where: "WHERE wakeAt <= ? ORDER BY wakeAt, id LIMIT ?", [now.seconds, limit])
      return try reader.orders(heads)
    }
  }

  /// Has every watched order judged again by the given moment, as when a pack changed.
  ///
  /// - Parameter now: When; an order that is due earlier stays so.
  /// - Throws: `StoreError` when the database cannot be written.
  public func wakeAll(at now: Moment) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          UPDATE watchedOrder SET version = version + 1,
            wakeAt = CASE WHEN wakeAt < ? THEN wakeAt ELSE ? END
          WHERE withdrawnAt IS NULL
          """,
        arguments: [now.seconds, now.seconds])
    }
  }

  /// Keeps judgements: ledger, alerts, deliveries and the next wake of each order, all at once.
  ///
  /// A judgement of an order that was changed or withdrawn since it was read is left out as a
  /// whole: a changed order is due already and will be judged again. What is in the ledger
  /// already is not entered twice.
  ///
  /// - Parameters:
  ///   - judgements: Judgements of different orders.
  ///   - now: When they were made; their deliveries' time runs from here.
  /// - Returns: The row numbers of the orders whose judgements were left out.
  /// - Throws: `StoreError`; then nothing was kept.
  @discardableResult
  public func commit(_ judgements: [Judgement], at now: Moment) throws(StoreError) -> [Int64] {
    guard !judgements.isEmpty else { return [] }
    return try write { database in
      let writer = try JudgementWriter(database)
      return try judgements.filter { try !writer.keep($0, at: now) }.map(\.rowID)
    }
  }
}
