import Civil
import FoundationEssentials
import GRDB
import Model

/// Reads deliveries with their alerts.
struct DeliveryReader {
  private let database: Database
  private let decoder = JSONDecoder()

  init(_ database: Database) {
    self.database = database
  }

  func rows(where condition: String, _ arguments: StatementArguments) throws -> [DeliveryRow] {
    let sql = """
      SELECT delivery.id, payload, sink, recipient, attempts, enqueuedAt, delivery.state,
        nextAttemptAt, finishedAt, lastError, delivery.alertKey, platform, account, externalId,
        rule, stage, decidedAt, repetition, delivery.digest
      FROM delivery
        JOIN ledgerEntry ON ledgerEntry.alertKey = delivery.alertKey
        JOIN watchedOrder ON watchedOrder.id = ledgerEntry.orderId
      \(condition)
      """
    return try Row.fetchAll(database, sql: sql, arguments: arguments).map(row)
  }

  /// Pending, and told alone; as the indexes of what is due say it.
  static let isOpen = "delivery.state = 'pending' AND delivery.digest IS NULL"

  /// A condition that excludes these deliveries; its arguments are the numbers themselves.
  static func isNone(of ids: Set<Int64>) -> String {
    guard !ids.isEmpty else { return "" }
    return "AND delivery.id NOT IN (\(ids.map { _ in "?" }.joined(separator: ", ")))"
  }

  private func row(_ row: Row) throws -> DeliveryRow {
    guard let state = DeliveryState(rawValue: row[6]) else {
      throw UnreadableValue(what: "state of a delivery", got: row[6])
    }
    return DeliveryRow(
      delivery: Delivery(
        id: row[0], alert: alert(row), sink: row[2], recipient: row[3], attempts: row[4],
        enqueuedAt: Moment(seconds: row[5])),
      state: state, nextAttemptAt: row.moment(7), finishedAt: row.moment(8), lastError: row[9],
      digest: (row[18] as String?).map(AlertKey.init(rawValue:)))
  }

  private func alert(_ row: Row) -> Alert {
    let json = row[1] as String? ?? ""
    do {
      return try decoder.decode(Alert.self, from: Data(json.utf8))
    } catch {
      return unreadable(row, why: error)
    }
  }

  /// What is left to tell of an alert whose text cannot be read: that it was due, and for what.
  ///
  /// One such row must neither be passed over in silence nor keep all others from being told.
  private func unreadable(_ row: Row, why: any Error) -> Alert {
    let order = Order(ref: OrderRef(platform: row[11], account: row[12], id: row[13]), title: "")
    let rule: String = row[14]
    return Alert(
      key: AlertKey(rawValue: row[10]), at: Moment(seconds: row[16]), order: order, pack: "",
      zone: "UTC", rule: rule, stage: row[15], level: .critical,
      subject: .failure("the kept text of this alert cannot be read (\(why))"), advice: "",
      ruleTitle: Texts(en: rule, ru: rule), adviceText: nil, ifMissed: nil, sources: [],
      repetition: row[17])
  }
}
