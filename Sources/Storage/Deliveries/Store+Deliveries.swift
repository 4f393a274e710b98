public import Civil
import GRDB
public import Model

extension Store {
  /// The pending deliveries of all sinks that are to be tried by now, each alone.
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
        WHERE \(DeliveryReader.isOpen) AND nextAttemptAt <= ? \(DeliveryReader.isNone(of: ids))
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

  /// Deliveries with how they went so far, alone or in digests.
  ///
  /// - Parameters:
  ///   - state: Only those that stand so; nil for all.
  ///   - sink: Only those of the sink of this name; nil for all.
  ///   - order: Only those of this order; nil for all.
  ///   - limit: How many at most.
  /// - Returns: The newest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func deliveries(
    state: DeliveryState?, sink: String? = nil, order: OrderRef? = nil, limit: Int
  ) throws(StoreError) -> [DeliveryRow] {
    let query = DeliveryQuery(state: state, sink: sink, order: order, limit: limit)
    return try read { database in
      try DeliveryReader(database).rows(where: query.condition, query.arguments)
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

  /// The deliveries that are or were told in one digest.
  ///
  /// - Parameter key: The digest's key.
  /// - Returns: The oldest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func deliveries(inDigest key: AlertKey) throws(StoreError) -> [DeliveryRow] {
    try read { database in
      try DeliveryReader(database).rows(
        where: "WHERE delivery.digest = ? ORDER BY delivery.id", [key.rawValue])
    }
  }
}
