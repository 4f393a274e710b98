import Civil
import GRDB
import Model

/// Reads and writes the rows of `hush`, within one transaction.
struct HushRows {
  let database: Database

  func rows(where condition: String, _ arguments: StatementArguments) throws -> [Hush] {
    let sql = """
      SELECT \(Hush.columns), platform, account, externalId
      FROM hush LEFT JOIN watchedOrder ON watchedOrder.id = hush.orderId
      \(condition) ORDER BY hush.id
      """
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map(Hush.init(row:))
  }

  func insert(_ hush: Hush, of order: Int64?) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO hush (orderId, kind, rule, revision, stage, condition, author, reason, since,
          until, liftedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        order, hush.kind.rawValue, hush.rule, hush.revision, hush.stage, hush.condition,
        hush.author, hush.reason, hush.since.seconds, hush.until?.seconds, hush.liftedAt?.seconds,
      ])
    return database.lastInsertedRowID
  }

  /// Lifts one that stands, and says whether it did.
  func lift(_ id: Int64, at now: Moment) throws -> Bool {
    try database.execute(
      sql: "UPDATE hush SET liftedAt = ? WHERE id = ? AND liftedAt IS NULL",
      arguments: [now.seconds, id])
    return database.changesCount > 0
  }

  /// Has the order judged again at once, or every watched one when there is none.
  func awaken(_ order: Int64?) throws {
    if let order { return try OrderWriter(database).markChanged(order) }
    try database.execute(
      sql: "UPDATE watchedOrder SET version = version + 1, wakeAt = 0 WHERE withdrawnAt IS NULL")
  }
}
