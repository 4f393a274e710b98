public import Civil
import GRDB
import Model

extension Store {
  /// How long before their close windows were first told.
  ///
  /// A window counts once, with the first of its alerts that a sink took; one whose stages all
  /// come after its close does not count.
  ///
  /// - Parameter start: Only windows that were first told from this moment on.
  /// - Returns: How many windows that were, and the one with the shortest lead.
  /// - Throws: `StoreError` when the database cannot be read.
  public func leads(since start: Moment) throws(StoreError) -> Leads {
    try read { database in
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT platform, account, externalId, rule, closes, toldAt, COUNT(*) OVER () FROM
            (SELECT orderId, rule, closes, MIN(toldAt) AS toldAt FROM ledgerEntry AS told
              WHERE toldAt >= ? AND closes IS NOT NULL AND \(Self.hasTimeAhead)
                AND NOT EXISTS (SELECT 1 FROM ledgerEntry AS other
                  WHERE \(Self.isSameWindow) AND other.toldAt < ?)
              GROUP BY orderId, rule, revision)
            JOIN watchedOrder ON watchedOrder.id = orderId
          ORDER BY closes - toldAt, orderId, rule LIMIT 1
          """,
        arguments: [start.seconds, start.seconds])
      return Leads(count: row?[6] ?? 0, worst: row.map(Leads.Worst.init))
    }
  }

  /// The alerts whose window closed without any sink having taken them.
  ///
  /// What was no longer true before it could be told is left out, and so are stages after the
  /// close, which no time runs against.
  ///
  /// - Parameters:
  ///   - now: The close came before this moment.
  ///   - limit: How many at most.
  /// - Returns: The latest close first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func untold(before now: Moment, limit: Int = 100) throws(StoreError) -> [UntoldAlert] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT ledgerEntry.alertKey, platform, account, externalId, rule, stage, closes
          FROM ledgerEntry JOIN watchedOrder ON watchedOrder.id = ledgerEntry.orderId
          WHERE closes < ? AND toldAt IS NULL AND stage LIKE '-%'
            AND NOT EXISTS (SELECT 1 FROM delivery
              WHERE delivery.alertKey = ledgerEntry.alertKey
              GROUP BY delivery.alertKey HAVING MIN(delivery.state = 'cancelled'))
          ORDER BY closes DESC, ledgerEntry.alertKey LIMIT ?
          """,
        arguments: [now.seconds, limit])
      return rows.map(UntoldAlert.init)
    }
  }

  private static let isSameWindow = """
    other.orderId = told.orderId AND other.rule = told.rule AND other.revision = told.revision
    """

  /// Also a stage after the close counts when earlier ones were missed.
  private static let hasTimeAhead = """
    (stage LIKE '-%' OR EXISTS (SELECT 1 FROM ledgerEntry AS other
      WHERE \(isSameWindow) AND other.stage LIKE '-%'))
    """
}

extension Leads.Worst {
  fileprivate init(_ row: Row) {
    order = OrderRef(platform: row[0], account: row[1], id: row[2])
    rule = row[3]
    closes = Moment(seconds: row[4])
    toldAt = Moment(seconds: row[5])
  }
}

extension UntoldAlert {
  fileprivate init(_ row: Row) {
    key = AlertKey(rawValue: row[0])
    order = OrderRef(platform: row[1], account: row[2], id: row[3])
    rule = row[4]
    stage = row[5]
    closes = Moment(seconds: row[6])
  }
}
