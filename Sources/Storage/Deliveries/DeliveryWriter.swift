import Civil
import GRDB
import Model

/// Writes the rows of `delivery`, within one transaction.
struct DeliveryWriter {
  private let database: Database
  private let insert: Statement

  init(_ database: Database) throws {
    self.database = database
    insert = try database.cachedStatement(
      sql: """
        INSERT INTO delivery (alertKey, sink, recipient, state, attempts, enqueuedAt, nextAttemptAt)
        VALUES (?, ?, ?, 'pending', 0, ?, ?)
        ON CONFLICT (alertKey, sink, recipient) DO NOTHING
        """)
  }

  /// Enqueues what is not enqueued yet, and says how many that were.
  func enqueue(_ recipients: [Recipient], for key: AlertKey, at now: Moment) throws -> Int {
    var count = 0
    for recipient in recipients {
      let first = max(now, recipient.heldUntil ?? now)
      try insert.execute(arguments: [
        key.rawValue, recipient.sink, recipient.address, now.seconds, first.seconds,
      ])
      count += database.changesCount
    }
    return count
  }
}
