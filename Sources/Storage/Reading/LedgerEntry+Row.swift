import Civil
import GRDB
import Model

extension LedgerEntry {
  /// Reads `orderId, alertKey, rule, revision, stage, state, decidedAt, repetition`.
  init(row: Row) throws {
    guard let state = State(rawValue: row[5]) else {
      throw UnreadableValue(what: "state of a stage", got: row[5])
    }
    self.init(
      key: AlertKey(rawValue: row[1]), rule: row[2], revision: row[3], stage: row[4],
      state: state, at: Moment(seconds: row[6]), repetition: row[7])
  }
}
