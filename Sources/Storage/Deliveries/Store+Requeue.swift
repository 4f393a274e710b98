public import Civil
import GRDB

extension Store {
  /// Has a delivery that was given up or cancelled tried again at once, alone, from the start.
  ///
  /// - Parameters:
  ///   - id: The store's number of the delivery.
  ///   - now: When that was asked for.
  /// - Returns: False when it is pending or was delivered; then it stays as it is.
  /// - Throws: `StoreError`; `unknown` when there is no such delivery.
  @discardableResult
  public func requeue(_ id: Int64, at now: Moment) throws(StoreError) -> Bool {
    try write { database in
      try database.execute(
        sql: """
          UPDATE delivery SET state = 'pending', attempts = 0, nextAttemptAt = ?,
            finishedAt = NULL, lastError = NULL, digest = NULL
          WHERE id = ? AND state IN ('dead', 'cancelled')
          """,
        arguments: [now.seconds, id])
      return try database.hasChanged(orKnows: id)
    }
  }

  /// Calls a delivery off that is pending or was given up.
  ///
  /// - Parameters:
  ///   - id: The store's number of the delivery.
  ///   - reason: Why, for whoever asks what became of it.
  ///   - now: When that was asked for.
  /// - Returns: False when it was delivered or cancelled before; then it stays as it is.
  /// - Throws: `StoreError`; `unknown` when there is no such delivery.
  @discardableResult
  public func drop(_ id: Int64, reason: String, at now: Moment) throws(StoreError) -> Bool {
    let why = reason.isEmpty ? "no reason given" : reason
    let change = DeliveryChange(.cancelled(reason: DeliveryRow.dropMark + why), at: now)
    return try write { database in
      try database.execute(
        sql: """
          UPDATE delivery SET state = 'cancelled', nextAttemptAt = NULL, finishedAt = ?,
            lastError = ?
          WHERE id = ? AND state IN ('pending', 'dead')
          """,
        arguments: [change.finished?.seconds, change.reason, id])
      return try database.hasChanged(orKnows: id)
    }
  }
}

extension Database {
  /// Whether the last statement changed anything; a delivery it could not change must be there.
  fileprivate func hasChanged(orKnows id: Int64) throws -> Bool {
    if changesCount > 0 { return true }
    let known = try Int.fetchOne(
      self, sql: "SELECT 1 FROM delivery WHERE id = ?", arguments: [id])
    guard known != nil else { throw StoreError.unknownDelivery(id) }
    return false
  }
}
