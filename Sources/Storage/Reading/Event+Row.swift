import Civil
import GRDB
import Model

extension Event {
  /// Reads `orderId, kind, happenedAt, until, amountMinor, amountCurrency, reason, note, name, line`.
  init(row: Row) throws {
    self.init(
      EventKind(rawValue: row[1]), at: try row.stamp(2), until: try row.stamp(3),
      amount: row.money(4), reason: row[6], note: row[7],
      origin: Origin(source: row[8], line: row[9]))
  }
}

extension Row {
  fileprivate func stamp(_ index: Int) throws -> Stamp? {
    guard let text = self[index] as String? else { return nil }
    guard let stamp = Stamp(parsing: text) else { throw UnreadableValue(what: "date", got: text) }
    return stamp
  }
}
