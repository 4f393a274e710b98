public import Civil
import GRDB
public import Model

extension Store {
  /// Keeps what a person said to alerts, and has the orders concerned judged again at once.
  ///
  /// - Parameter hush: What was said; its `id` is not looked at.
  /// - Returns: The number it is kept under.
  /// - Throws: `StoreError`; `unknown` when there is no such order, `refused` when it has no end
  ///   and is no acknowledgement, or is of nothing.
  @discardableResult
  public func add(_ hush: Hush) throws(StoreError) -> Int64 {
    try write { database in
      let rows = HushRows(database: database)
      let order = try hush.order.map { ref in
        guard let row = try OrderWriter(database).row(of: ref) else {
          throw StoreError.unknown(ref)
        }
        return row.id
      }
      let id = try rows.insert(hush, of: order)
      try rows.awaken(order)
      return id
    }
  }

  /// Takes back what a person said, and has the orders concerned judged again at once.
  ///
  /// - Parameters:
  ///   - id: The number it is kept under.
  ///   - now: When it was taken back.
  /// - Returns: False when it had been taken back before; that stays as it is.
  /// - Throws: `StoreError`; `unknown` when there is none of this number.
  @discardableResult
  public func lift(_ id: Int64, at now: Moment) throws(StoreError) -> Bool {
    try write { database in
      let row = try Row.fetchOne(
        database, sql: "SELECT orderId FROM hush WHERE id = ?", arguments: [id])
      guard let row else {
        throw StoreError(.unknown, "hush \(id): is not known; list what stands to see the numbers")
      }
      let rows = HushRows(database: database)
      guard try rows.lift(id, at: now) else { return false }
      try rows.awaken(row[0])
      return true
    }
  }

  /// What was said to the alerts of one order, without the silences that are of no order.
  ///
  /// - Parameters:
  ///   - ref: The order.
  ///   - now: Only what counts at this moment; nil for all that ever was said.
  /// - Returns: The oldest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func hushes(
    for ref: OrderRef, activeAt now: Moment? = nil
  ) throws(StoreError) -> [Hush] {
    let all = try read { database in
      try HushRows(database: database).rows(
        where: """
          WHERE hush.orderId = (SELECT id FROM watchedOrder
            WHERE externalId = ? AND platform = ? AND account = ?)
          """, [ref.id, ref.platform, ref.account])
    }
    return all.filter { hush in now.map(hush.isActive) ?? true }
  }

  /// The silences by condition that are of no single order and count at a moment.
  ///
  /// - Parameter now: The moment; one that was taken back does not count, whenever that was.
  /// - Returns: The oldest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func standingConditions(activeAt now: Moment) throws(StoreError) -> [Hush] {
    try read { database in
      try HushRows(database: database).rows(
        where: "WHERE hush.orderId IS NULL AND liftedAt IS NULL AND until > ?", [now.seconds]
      ).filter { $0.isActive(at: now) }
    }
  }

  /// What was said to the alerts of any order.
  ///
  /// - Parameter now: Only what counts at this moment; nil for all that ever was said.
  /// - Returns: The oldest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func allHushes(activeAt now: Moment? = nil) throws(StoreError) -> [Hush] {
    try read { database in
      let rows = HushRows(database: database)
      guard let now else { return try rows.rows(where: "", []) }
      return try rows.rows(where: "WHERE liftedAt IS NULL", []).filter { $0.isActive(at: now) }
    }
  }
}
