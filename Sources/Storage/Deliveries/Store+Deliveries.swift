public import Civil
import GRDB
public import Model

extension Store {
  /// When a pending delivery is to be tried next.
  ///
  /// - Parameter ids: Deliveries to leave out, because they are being tried right now.
  /// - Returns: Nil when no other is pending.
  /// - Throws: `StoreError` when the database cannot be read.
  public func nextAttempt(excluding ids: Set<Int64> = []) throws(StoreError) -> Moment? {
    try read { database in try DeliveryReader(database).nextAttempt(excluding: ids) }
  }

  /// The pending deliveries that are to be tried by now.
  ///
  /// - Parameters:
  ///   - now: The moment to try at.
  ///   - limit: How many at most.
  ///   - ids: Deliveries to leave out, because they are being tried right now.
  /// - Returns: The longest due first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func deliveries(
    dueAt now: Moment, limit: Int, excluding ids: Set<Int64> = []
  ) throws(StoreError) -> [Delivery] {
    try read { database in
      let condition = """
        WHERE delivery.state = 'pending' AND nextAttemptAt <= ? \(DeliveryReader.isNone(of: ids))
        ORDER BY nextAttemptAt, delivery.id LIMIT ?
        """
      let arguments = StatementArguments([now.seconds] + ids + [Int64(limit)])
      return try DeliveryReader(database).rows(where: condition, arguments).map(\.delivery)
    }
  }

  /// One delivery with how it went so far.
  ///
  /// - Parameter id: The store's number of the delivery.
  /// - Returns: Nil when there is no such delivery.
  /// - Throws: `StoreError` when the database cannot be read.
  public func delivery(_ id: Int64) throws(StoreError) -> DeliveryRow? {
    try read { database in
      try DeliveryReader(database).rows(where: "WHERE delivery.id = ?", [id]).first
    }
  }

  /// Deliveries with how they went so far.
  ///
  /// - Parameters:
  ///   - state: Only those that stand so; nil for all.
  ///   - limit: How many at most.
  /// - Returns: The newest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func deliveries(state: DeliveryState?, limit: Int) throws(StoreError) -> [DeliveryRow] {
    try read { database in
      let reader = DeliveryReader(database)
      let condition =
        switch state {
        case nil: ""
        case .pending: "WHERE delivery.state = 'pending'"
        // The second half is what lets SQLite use the index of finished deliveries.
        case .some(let state):
          "WHERE delivery.state = '\(state.rawValue)' AND delivery.state <> 'pending'"
        }
      return try reader.rows(where: "\(condition) ORDER BY delivery.id DESC LIMIT ?", [limit])
    }
  }

  /// The deliveries of one alert.
  ///
  /// - Parameter key: The alert's key.
  /// - Returns: The oldest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func deliveries(of key: AlertKey) throws(StoreError) -> [DeliveryRow] {
    try read { database in
      try DeliveryReader(database).rows(
        where: "WHERE delivery.alertKey = ? ORDER BY delivery.id", [key.rawValue])
    }
  }

  /// The deliveries of one order.
  ///
  /// - Parameter ref: The order.
  /// - Returns: The oldest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func deliveries(for ref: OrderRef) throws(StoreError) -> [DeliveryRow] {
    try read { database in
      try DeliveryReader(database).rows(
        where: """
          WHERE ledgerEntry.orderId = (SELECT id FROM watchedOrder
            WHERE externalId = ? AND platform = ? AND account = ?)
          ORDER BY delivery.id
          """, [ref.id, ref.platform, ref.account])
    }
  }
}
