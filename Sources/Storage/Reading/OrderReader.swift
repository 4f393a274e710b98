import Civil
import GRDB
import Model

/// Puts orders together from their rows: five queries for a batch, however many orders it has.
struct OrderReader {
  private let database: Database

  init(_ database: Database) {
    self.database = database
  }

  /// The orders of these rows, in their order.
  func orders(_ heads: [OrderHead]) throws -> [WatchedOrder] {
    guard !heads.isEmpty else { return [] }
    let ids = heads.map(\.id)
    let tellings = try self.tellings(of: ids)
    let events = try self.events(of: ids)
    let ledger = try self.ledger(of: ids)
    let hushes = try self.hushes(of: heads)
    return heads.map { head in
      let told = tellings[head.id] ?? []
      return WatchedOrder(
        rowID: head.id, version: head.version,
        order: told.merged(into: head, events: events[head.id] ?? []),
        tellers: told.map(\.origin), ledger: ledger[head.id] ?? [],
        hushes: hushes[head.id] ?? [], wakeAt: head.wakeAt, pack: head.pack,
        withdrawnAt: head.withdrawnAt)
    }
  }

  func heads(where condition: String, _ arguments: StatementArguments) throws -> [OrderHead] {
    try Row.fetchAll(
      database, sql: "SELECT \(OrderHead.columns) FROM watchedOrder \(condition)",
      arguments: arguments
    ).map(OrderHead.init)
  }

  /// Where an order is told, the first to tell it first.
  func tellers(of id: Int64) throws -> [Origin] {
    try tellings(of: [id])[id, default: []].map(\.origin)
  }

  private func tellings(of ids: [Int64]) throws -> [Int64: [Telling]] {
    let sql = """
      SELECT orderId, title, amountMinor, amountCurrency, seller, region, tags, url, policy,
        source.name, line
      FROM telling JOIN source ON source.id = telling.sourceId
      WHERE orderId IN (\(marks(ids))) ORDER BY orderId, toldAt, sourceId
      """
    return try grouped(sql, ids, Telling.init)
  }

  private func events(of ids: [Int64]) throws -> [Int64: [Event]] {
    let sql = """
      SELECT orderId, kind, happenedAt, until, amountMinor, amountCurrency, reason, note,
        source.name, line
      FROM event JOIN source ON source.id = event.sourceId
      WHERE orderId IN (\(marks(ids))) ORDER BY orderId, sourceId, number
      """
    return try grouped(sql, ids, Event.init(row:))
  }

  private func ledger(of ids: [Int64]) throws -> [Int64: [LedgerEntry]] {
    let sql = """
      SELECT orderId, alertKey, rule, revision, stage, state, decidedAt, repetition
      FROM ledgerEntry WHERE orderId IN (\(marks(ids))) ORDER BY orderId, decidedAt, alertKey
      """
    return try grouped(sql, ids, LedgerEntry.init(row:))
  }

  private func hushes(of heads: [OrderHead]) throws -> [Int64: [Hush]] {
    let ids = heads.map(\.id)
    let refs = Dictionary(heads.map { ($0.id, $0.ref) }) { first, _ in first }
    let sql = """
      SELECT \(Hush.columns) FROM hush WHERE orderId IN (\(marks(ids))) ORDER BY orderId, id
      """
    return try grouped(sql, ids) { try Hush(row: $0, order: refs[$0[0]]) }
  }

  private func marks(_ ids: [Int64]) -> String {
    ids.map { _ in "?" }.joined(separator: ", ")
  }

  private func grouped<Value>(
    _ sql: String, _ ids: [Int64], _ value: (Row) throws -> Value
  ) throws -> [Int64: [Value]] {
    var groups: [Int64: [Value]] = [:]
    let rows = try Row.fetchCursor(database, sql: sql, arguments: StatementArguments(ids))
    while let row = try rows.next() {
      groups[row[0], default: []].append(try value(row))
    }
    return groups
  }
}
