import Civil
import GRDB
import Model

/// Writes orders as sources tell them, within one transaction.
struct OrderWriter {
  /// What became of an order that was told.
  enum Change {
    case added, changed, returned, unchanged
  }

  private let database: Database
  private let find: Statement
  private let insert: Statement
  private let awaken: Statement
  private let bump: Statement
  let events: EventRows
  private let tellings: TellingRows

  init(_ database: Database) throws {
    self.database = database
    events = try EventRows(database)
    tellings = try TellingRows(database)
    find = try database.makeStatement(
      sql: """
        SELECT id, withdrawnAt IS NOT NULL FROM watchedOrder
        WHERE externalId = ? AND platform = ? AND account = ?
        """)
    insert = try database.makeStatement(
      sql: """
        INSERT INTO watchedOrder (platform, account, externalId, knownSince, version, wakeAt)
        VALUES (?, ?, ?, ?, 1, 0)
        """)
    awaken = try database.makeStatement(
      sql: """
        UPDATE watchedOrder SET version = version + 1, wakeAt = 0, withdrawnAt = NULL WHERE id = ?
        """)
    bump = try database.makeStatement(
      sql: """
        UPDATE watchedOrder SET version = version + 1,
          wakeAt = CASE WHEN withdrawnAt IS NULL THEN 0 END
        WHERE id = ?
        """)
  }

  func row(of ref: OrderRef) throws -> (id: Int64, isWithdrawn: Bool)? {
    let row = try Row.fetchOne(find, arguments: [ref.id, ref.platform, ref.account])
    return row.map { ($0[0], $0[1]) }
  }

  /// Takes what a file says now in the place of what it said before.
  func tell(_ order: Order, from source: Int64, at now: Moment) throws -> (Int64, Change) {
    let prints = TellingRows.Prints(
      facts: order.factsFingerprint, lines: order.linesFingerprint)
    guard let (id, isWithdrawn) = try row(of: order.ref) else {
      let id = try add(order.ref, at: now)
      try tellings.put(order, as: id, from: source, prints: prints, at: now)
      try events.insert(order.events, of: id, from: source, at: now)
      return (id, .added)
    }
    let before = try tellings.prints(of: id, from: source)
    if before?.facts == prints.facts, !isWithdrawn {
      guard before != prints else { return (id, .unchanged) }
      try tellings.move(order, as: id, from: source, lines: prints.lines)
      try events.replace(order.events, of: id, from: source, at: now)
      return (id, .unchanged)
    }
    if isWithdrawn { try tellings.dropOthers(of: id, than: source) }
    try tellings.put(order, as: id, from: source, prints: prints, at: now)
    try events.replace(order.events, of: id, from: source, at: now)
    try awaken.execute(arguments: [id])
    return (id, isWithdrawn ? .returned : .changed)
  }

  /// Adds an order that nothing tells of, and keeps the facts recorded about it before.
  func introduce(_ order: Order, from source: Int64, at now: Moment) throws -> Int64 {
    let prints = TellingRows.Prints(
      facts: order.factsFingerprint, lines: order.linesFingerprint)
    let known = try row(of: order.ref)
    let id = try known?.id ?? add(order.ref, at: now)
    if known != nil {
      try tellings.dropOthers(of: id, than: source)
      try awaken.execute(arguments: [id])
    }
    try tellings.put(order, as: id, from: source, prints: prints, at: now)
    return id
  }

  /// Has the order judged again, unless it is withdrawn.
  func markChanged(_ id: Int64) throws {
    try bump.execute(arguments: [id])
  }

  private func add(_ ref: OrderRef, at now: Moment) throws -> Int64 {
    try insert.execute(arguments: [ref.platform, ref.account, ref.id, now.seconds])
    return database.lastInsertedRowID
  }
}
