import Civil
import GRDB
import Model

/// Reads digests.
struct DigestReader {
  let database: Database

  func rows(where condition: String, _ arguments: StatementArguments) throws -> [DigestRow] {
    let sql = """
      SELECT key, kind, sink, recipient, period, state, attempts, enqueuedAt, nextAttemptAt,
        finishedAt, lastError
      FROM digest \(condition)
      """
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map(Self.row)
  }

  /// The digest with its pending members, so many at most.
  func pending(_ row: DigestRow, members limit: Int) throws -> PendingDigest {
    let isMember = "delivery.digest = ? AND delivery.state = 'pending'"
    let count = try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM delivery WHERE \(isMember)",
      arguments: [row.key.rawValue])
    let members = try DeliveryReader(database).rows(
      where: "WHERE \(isMember) ORDER BY closes IS NULL, closes, delivery.id LIMIT ?",
      [row.key.rawValue, limit])
    return PendingDigest(
      row: row, members: members.map(\.delivery), omitted: (count ?? 0) - members.count)
  }

  /// A condition that excludes these digests; its arguments are the keys themselves.
  static func isNone(of keys: Set<AlertKey>) -> String {
    guard !keys.isEmpty else { return "" }
    return "AND digest.key NOT IN (\(keys.map { _ in "?" }.joined(separator: ", ")))"
  }

  private static func row(_ row: Row) throws -> DigestRow {
    guard let state = DeliveryState(rawValue: row[5]) else {
      throw UnreadableValue(what: "state of a digest", got: row[5])
    }
    guard let kind = Digest.Kind(rawValue: row[1]) else {
      throw UnreadableValue(what: "kind of a digest", got: row[1])
    }
    return DigestRow(
      key: AlertKey(rawValue: row[0]), kind: kind, sink: row[2], recipient: row[3],
      period: Moment(seconds: row[4]), state: state, attempts: row[6],
      enqueuedAt: Moment(seconds: row[7]), nextAttemptAt: row.moment(8),
      finishedAt: row.moment(9), lastError: row[10])
  }
}
