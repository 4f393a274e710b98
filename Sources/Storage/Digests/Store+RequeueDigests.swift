public import Civil
import GRDB
public import Model

extension Store {
  /// Has a digest that was given up or cancelled tried again at once, from the start.
  ///
  /// The members that were finished with it are pending in it again.
  ///
  /// - Parameters:
  ///   - key: The digest's key.
  ///   - now: When that was asked for.
  /// - Returns: False when it is pending or was delivered; then it stays as it is.
  /// - Throws: `StoreError`; `unknown` when there is no such digest.
  @discardableResult
  public func requeue(digest key: AlertKey, at now: Moment) throws(StoreError) -> Bool {
    try write { database in
      let row = try database.known(key)
      guard [.dead, .cancelled].contains(row.state) else { return false }
      let again = """
        state = 'pending', attempts = 0, nextAttemptAt = ?, finishedAt = NULL, lastError = NULL
        """
      try database.execute(
        sql: "UPDATE delivery SET \(again) WHERE digest = ? AND state = ? AND finishedAt = ?",
        arguments: [now.seconds, key.rawValue, row.state.rawValue, row.finishedAt?.seconds])
      try database.execute(
        sql: "UPDATE digest SET \(again) WHERE key = ?", arguments: [now.seconds, key.rawValue])
      return true
    }
  }

  /// Calls a digest off that is pending or was given up, and with it what is told in it.
  ///
  /// - Parameters:
  ///   - key: The digest's key.
  ///   - reason: Why, for whoever asks what became of it.
  ///   - now: When that was asked for.
  /// - Returns: False when it was delivered or cancelled before; then it stays as it is.
  /// - Throws: `StoreError`; `unknown` when there is no such digest.
  @discardableResult
  public func drop(
    digest key: AlertKey, reason: String, at now: Moment
  ) throws(StoreError) -> Bool {
    try write { database in
      let row = try database.known(key)
      guard [.pending, .dead].contains(row.state) else { return false }
      let off = "state = 'cancelled', nextAttemptAt = NULL, finishedAt = ?, lastError = ?"
      let change = DeliveryChange(.cancelled(reason: reason), at: now)
      try database.execute(
        sql: "UPDATE delivery SET \(off) WHERE digest = ? AND state = ?",
        arguments: [change.finished?.seconds, change.reason, key.rawValue, row.state.rawValue])
      try database.execute(
        sql: "UPDATE digest SET \(off) WHERE key = ?",
        arguments: [change.finished?.seconds, change.reason, key.rawValue])
      return true
    }
  }
}

extension Database {
  fileprivate func known(_ key: AlertKey) throws -> DigestRow {
    let rows = try DigestReader(database: self).rows(where: "WHERE key = ?", [key.rawValue])
    guard let row = rows.first else { throw StoreError.unknownDigest(key) }
    return row
  }
}
