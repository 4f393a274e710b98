import Civil
import GRDB

/// Takes back what a source no longer tells, within one transaction.
struct Withdrawal {
  let database: Database
  let source: Int64

  /// Withdraws what only this source told of, except the orders it still tells.
  ///
  /// A withdrawn order keeps the last words about it, for whoever asks what became of it.
  func takeBack(except told: Set<Int64>, at now: Moment) throws -> (withdrawn: Int, changed: Int) {
    let gone = try watchedByThis().filter { !told.contains($0) }
    var withdrawn = 0
    for id in gone {
      if try isToldByOthers(id) {
        try forgetTelling(id)
      } else {
        try withdraw(id, at: now)
        withdrawn += 1
      }
    }
    return (withdrawn, gone.count - withdrawn)
  }

  private func watchedByThis() throws -> [Int64] {
    try Int64.fetchAll(
      database,
      sql: """
        SELECT telling.orderId FROM telling JOIN watchedOrder ON watchedOrder.id = telling.orderId
        WHERE telling.sourceId = ? AND watchedOrder.withdrawnAt IS NULL
        """,
      arguments: [source])
  }

  private func isToldByOthers(_ order: Int64) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: "SELECT 1 FROM telling WHERE orderId = ? AND sourceId <> ?")
    return try Int.fetchOne(statement, arguments: [order, source]) != nil
  }

  private func forgetTelling(_ order: Int64) throws {
    for sql in [
      "DELETE FROM event WHERE orderId = ? AND sourceId = ?",
      "DELETE FROM telling WHERE orderId = ? AND sourceId = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [order, source])
    }
    let awaken = "UPDATE watchedOrder SET version = version + 1, wakeAt = 0 WHERE id = ?"
    try database.cachedStatement(sql: awaken).execute(arguments: [order])
  }

  private func withdraw(_ order: Int64, at now: Moment) throws {
    let sql = """
      UPDATE watchedOrder SET version = version + 1, wakeAt = NULL, withdrawnAt = ? WHERE id = ?
      """
    try database.cachedStatement(sql: sql).execute(arguments: [now.seconds, order])
  }
}
