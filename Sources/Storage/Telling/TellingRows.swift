import Civil
import FoundationEssentials
import GRDB
import Model

/// Writes the rows of `telling`: what one source says about an order, beside its events.
struct TellingRows {
  /// What tells an unchanged telling from a changed one.
  struct Prints: Equatable {
    let facts: String
    let lines: String
  }

  private let find: Statement
  private let upsert: Statement
  private let updateLines: Statement
  private let deleteOthers: [Statement]

  init(_ database: Database) throws {
    find = try database.makeStatement(
      sql: "SELECT facts, lines FROM telling WHERE orderId = ? AND sourceId = ?")
    upsert = try database.makeStatement(
      sql: """
        INSERT INTO telling (orderId, sourceId, line, title, amountMinor, amountCurrency, seller,
          region, tags, url, policy, facts, lines, toldAt)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (orderId, sourceId) DO UPDATE SET line = excluded.line, title = excluded.title,
          amountMinor = excluded.amountMinor, amountCurrency = excluded.amountCurrency,
          seller = excluded.seller, region = excluded.region, tags = excluded.tags,
          url = excluded.url, policy = excluded.policy, facts = excluded.facts,
          lines = excluded.lines
        """)
    updateLines = try database.makeStatement(
      sql: "UPDATE telling SET line = ?, lines = ? WHERE orderId = ? AND sourceId = ?")
    deleteOthers = [
      try database.makeStatement(
        sql: """
          DELETE FROM event WHERE orderId = ? AND sourceId <> ?
            AND EXISTS (SELECT 1 FROM telling
              WHERE telling.orderId = event.orderId AND telling.sourceId = event.sourceId)
          """),
      try database.makeStatement(sql: "DELETE FROM telling WHERE orderId = ? AND sourceId <> ?"),
    ]
  }

  func prints(of order: Int64, from source: Int64) throws -> Prints? {
    try Row.fetchOne(find, arguments: [order, source]).map { Prints(facts: $0[0], lines: $0[1]) }
  }

  func put(
    _ order: Order, as id: Int64, from source: Int64, prints: Prints, at now: Moment
  ) throws {
    try upsert.execute(arguments: [
      id, source, order.firstLine, order.title, order.amount?.minor, order.amount?.currency,
      order.seller, order.region, try Self.json(order.tags), order.url, order.policy,
      prints.facts, prints.lines, now.seconds,
    ])
  }

  func move(_ order: Order, as id: Int64, from source: Int64, lines: String) throws {
    try updateLines.execute(arguments: [order.firstLine, lines, id, source])
  }

  /// Drops the last words of other sources about a withdrawn order that this one tells again.
  func dropOthers(of order: Int64, than source: Int64) throws {
    for statement in deleteOthers { try statement.execute(arguments: [order, source]) }
  }

  private static func json(_ tags: [String]) throws -> String {
    guard !tags.isEmpty else { return "[]" }
    return String(decoding: try JSONEncoder().encode(tags), as: UTF8.self)
  }
}
