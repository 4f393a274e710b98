import Civil
import GRDB
import Model

extension Hush {
  /// The columns that `init(row:)` expects, in its order.
  static let columns = """
    hush.orderId, hush.id, kind, rule, revision, stage, condition, author, reason, since, until,
    liftedAt
    """

  /// Reads a row of `hush`; its order is known from elsewhere.
  init(row: Row, order: OrderRef?) throws {
    guard let kind = Kind(rawValue: row[2]) else {
      throw UnreadableValue(what: "kind of a hush", got: row[2])
    }
    self.init(
      id: row[1], kind, order: order, rule: row[3], revision: row[4], stage: row[5],
      condition: row[6], author: row[7], reason: row[8], since: Moment(seconds: row[9]),
      until: row.moment(10), liftedAt: row.moment(11))
  }

  /// Reads the columns, then `platform, account, externalId` of its order if it has one.
  init(row: Row) throws {
    let platform = row[12] as String?
    try self.init(
      row: row, order: platform.map { OrderRef(platform: $0, account: row[13], id: row[14]) })
  }
}
