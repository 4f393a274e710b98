import GRDB
import Model

/// Which deliveries a list is to show, as SQL.
struct DeliveryQuery {
  private(set) var condition: String
  private(set) var arguments: StatementArguments = []

  init(state: DeliveryState?, sink: String?, order: OrderRef?, limit: Int) {
    var terms: [String] = []
    if let state { terms.append(Self.term(state, isOfOne: order != nil)) }
    if let sink {
      terms.append("sink = ?")
      arguments += [sink]
    }
    if let order {
      terms.append(
        """
        ledgerEntry.orderId = (SELECT id FROM watchedOrder
          WHERE externalId = ? AND platform = ? AND account = ?)
        """)
      arguments += [order.id, order.platform, order.account]
    }
    condition = terms.isEmpty ? "" : "WHERE " + terms.joined(separator: " AND ")
    condition += " ORDER BY delivery.id DESC LIMIT ?"
    arguments += [limit]
  }

  private static func term(_ state: DeliveryState, isOfOne: Bool) -> String {
    // The plus keeps SQLite from reading all deliveries of this state for the few of one order.
    if isOfOne { return "+delivery.state = '\(state.rawValue)'" }
    guard state != .pending else { return "delivery.id IN (\(pending))" }
    // The second half is what lets SQLite use the index of finished deliveries.
    return "delivery.state = '\(state.rawValue)' AND delivery.state <> 'pending'"
  }

  /// The numbers of all pending deliveries: the indexes know them only apart.
  ///
  /// `CROSS` has the few digests looked at first.
  static let pending = """
    SELECT delivery.id FROM delivery WHERE \(DeliveryReader.isOpen)
    UNION ALL
    SELECT delivery.id FROM digest CROSS JOIN delivery ON delivery.digest = digest.key
      WHERE digest.state = 'pending' AND delivery.state = 'pending'
    """
}
