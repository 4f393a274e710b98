import Civil
import GRDB
import Model

/// Writes the rows of `digest`, within one transaction.
struct DigestWriter {
  let database: Database

  /// Enqueues a digest unless it, or another for the same period, is there; says whether it did.
  func insert(_ digest: NewDigest, at now: Moment) throws -> Bool {
    try database.execute(
      sql: """
        INSERT INTO digest (key, kind, sink, recipient, period, state, attempts, enqueuedAt,
          nextAttemptAt)
        VALUES (?, ?, ?, ?, ?, 'pending', 0, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: [
        digest.key.rawValue, digest.kind.rawValue, digest.sink, digest.recipient,
        digest.period.seconds,
        now.seconds, first(digest, at: now).seconds,
      ])
    return database.changesCount > 0
  }

  /// Has a digest that is finished begin anew, as when what it told is to be told again.
  func reopen(_ digest: NewDigest, at now: Moment) throws {
    try database.execute(
      sql: """
        UPDATE digest SET state = 'pending', attempts = 0, enqueuedAt = ?, nextAttemptAt = ?,
          finishedAt = NULL, lastError = NULL
        WHERE key = ? AND state <> 'pending'
        """,
      arguments: [now.seconds, first(digest, at: now).seconds, digest.key.rawValue])
  }

  /// Binds those of the deliveries that are pending, alone, and of the digest's recipient.
  func bind(_ deliveries: [Int64], to digest: NewDigest) throws -> [Int64] {
    let statement = try database.cachedStatement(
      sql: """
        UPDATE delivery SET digest = ?
        WHERE id = ? AND sink = ? AND recipient = ? AND \(DeliveryReader.isOpen)
        """)
    return try deliveries.filter { id in
      try statement.execute(arguments: [digest.key.rawValue, id, digest.sink, digest.recipient])
      return database.changesCount > 0
    }
  }

  private func first(_ digest: NewDigest, at now: Moment) -> Moment {
    max(now, digest.heldUntil ?? now)
  }
}
