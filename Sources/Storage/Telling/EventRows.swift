import Civil
import GRDB
import Model

/// Writes the rows of `event`, with statements prepared once per transaction.
struct EventRows {
  private let insert: Statement
  private let delete: Statement
  private let next: Statement
  private let same: Statement

  init(_ database: Database) throws {
    insert = try database.makeStatement(
      sql: """
        INSERT INTO event (orderId, sourceId, number, line, kind, happenedAt, until,
          amountMinor, amountCurrency, reason, note, recordedAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    delete = try database.makeStatement(
      sql: "DELETE FROM event WHERE orderId = ? AND sourceId = ?")
    next = try database.makeStatement(
      sql: "SELECT COALESCE(MAX(number) + 1, 0) FROM event WHERE orderId = ? AND sourceId = ?")
    same = try database.makeStatement(
      sql: """
        SELECT 1 FROM event WHERE orderId = ? AND kind = ?
          AND happenedAt IS NOT DISTINCT FROM ? AND until IS NOT DISTINCT FROM ?
          AND amountMinor IS NOT DISTINCT FROM ? AND amountCurrency IS NOT DISTINCT FROM ?
          AND reason IS NOT DISTINCT FROM ? AND note IS NOT DISTINCT FROM ?
        """)
  }

  /// Puts a new order's events in.
  func insert(_ events: [Event], of order: Int64, from source: Int64, at now: Moment) throws {
    for (number, event) in events.enumerated() {
      try put(event, of: order, from: source, number: number, at: now)
    }
  }

  /// Puts these events in the place of all that the source told before.
  func replace(_ events: [Event], of order: Int64, from source: Int64, at now: Moment) throws {
    try delete.execute(arguments: [order, source])
    try insert(events, of: order, from: source, at: now)
  }

  /// Adds one event behind the source's others, unless any source told the very same already.
  func append(_ event: Event, of order: Int64, from source: Int64, at now: Moment) throws -> Bool {
    let fact: StatementArguments = [
      order, event.kind.rawValue, event.at?.description, event.until?.description,
      event.amount?.minor, event.amount?.currency, event.reason, event.note,
    ]
    guard try Int.fetchOne(same, arguments: fact) == nil else { return false }
    let number = try Int.fetchOne(next, arguments: [order, source]) ?? 0
    try put(event, of: order, from: source, number: number, at: now)
    return true
  }

  private func put(
    _ event: Event, of order: Int64, from source: Int64, number: Int, at now: Moment
  ) throws {
    try insert.execute(arguments: [
      order, source, number, event.origin.line, event.kind.rawValue, event.at?.description,
      event.until?.description, event.amount?.minor, event.amount?.currency, event.reason,
      event.note, now.seconds,
    ])
  }
}
