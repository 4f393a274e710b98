import Civil
import GRDB
import Model

/// Takes down what became of deliveries and digests, within one transaction.
struct OutcomeWriter {
  private let database: Database
  private let change: Statement
  private let tell: Statement

  init(_ database: Database) throws {
    self.database = database
    change = try database.cachedStatement(
      sql: """
        UPDATE delivery SET state = ?, attempts = attempts + ?, nextAttemptAt = ?, finishedAt = ?,
          lastError = ?
        WHERE id = ? AND state = 'pending'
        """)
    tell = try database.cachedStatement(
      sql: """
        UPDATE ledgerEntry SET toldAt = ?
        WHERE toldAt IS NULL AND alertKey = (SELECT alertKey FROM delivery WHERE id = ?)
        """)
  }

  /// Takes an outcome down, unless its subject is finished.
  func record(_ recorded: RecordedOutcome, at now: Moment) throws -> Bool {
    switch recorded.subject {
    case .delivery(let id): try record(recorded.outcome, of: id, at: now)
    case .digest(let key): try record(recorded.outcome, ofDigest: key, at: now)
    }
  }

  /// Takes the outcome of a delivery down, unless it is finished.
  func record(_ outcome: DeliveryOutcome, of id: Int64, at now: Moment) throws -> Bool {
    let change = DeliveryChange(outcome, at: now)
    try self.change.execute(arguments: Self.arguments(change) + [id])
    guard database.changesCount > 0 else { return false }
    if change.state == .delivered { try tell.execute(arguments: [now.seconds, id]) }
    return true
  }

  /// Takes the outcome of a digest and, where that finishes it, of its members down.
  private func record(
    _ outcome: DeliveryOutcome, ofDigest key: AlertKey, at now: Moment
  ) throws -> Bool {
    let change = DeliveryChange(outcome, at: now)
    let arguments = Self.arguments(change) + [key.rawValue]
    try database.cachedStatement(
      sql: """
        UPDATE digest SET state = ?, attempts = attempts + ?, nextAttemptAt = ?, finishedAt = ?,
          lastError = ?
        WHERE key = ? AND state = 'pending'
        """
    ).execute(arguments: arguments)
    guard database.changesCount > 0 else { return false }
    if change.state == .delivered { try tellMembers(of: key, at: now) }
    if change.state != .pending {
      try database.cachedStatement(
        sql: """
          UPDATE delivery SET state = ?, attempts = attempts + ?, nextAttemptAt = ?,
            finishedAt = ?, lastError = ?
          WHERE digest = ? AND state = 'pending'
          """
      ).execute(arguments: arguments)
    }
    return true
  }

  private func tellMembers(of key: AlertKey, at now: Moment) throws {
    try database.cachedStatement(
      sql: """
        UPDATE ledgerEntry SET toldAt = ? WHERE toldAt IS NULL AND alertKey IN
          (SELECT alertKey FROM delivery WHERE digest = ? AND state = 'pending')
        """
    ).execute(arguments: [now.seconds, key.rawValue])
  }

  private static func arguments(_ change: DeliveryChange) -> StatementArguments {
    [
      change.state.rawValue, change.wasTried ? 1 : 0, change.next?.seconds,
      change.finished?.seconds, change.reason,
    ]
  }
}
