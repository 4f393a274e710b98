import GRDB
public import Model

extension Store {
  /// One order, watched or withdrawn.
  ///
  /// - Parameter ref: The order.
  /// - Returns: Nil when there is no such order.
  /// - Throws: `StoreError` when the database cannot be read.
  public func order(_ ref: OrderRef) throws(StoreError) -> WatchedOrder? {
    try read { database in
      let reader = OrderReader(database)
      let heads = try reader.heads(
        where: "WHERE externalId = ? AND platform = ? AND account = ?",
        [ref.id, ref.platform, ref.account])
      return try reader.orders(heads).first
    }
  }

  /// The orders that bear this number, watched or withdrawn.
  ///
  /// - Parameter id: The platform's order number, whole.
  /// - Returns: Their names, by platform, then account.
  /// - Throws: `StoreError` when the database cannot be read.
  public func orders(withID id: String) throws(StoreError) -> [OrderRef] {
    try read { database in
      let heads = try OrderReader(database).heads(
        where: "WHERE externalId = ? ORDER BY platform, account", [id])
      return heads.map(\.ref)
    }
  }

  /// The watched orders of an account that ever had a dispute.
  ///
  /// - Parameters:
  ///   - platform: The platform's name.
  ///   - account: The buyer's account there; empty where it has no name.
  /// - Returns: In no particular order; empty when there is none.
  /// - Throws: `StoreError` when the database cannot be read.
  public func disputedOrders(
    platform: String, account: String
  ) throws(StoreError) -> [WatchedOrder] {
    try read { database in
      let reader = OrderReader(database)
      let heads = try reader.heads(
        where: """
          WHERE platform = ? AND account = ? AND withdrawnAt IS NULL AND id IN
            (SELECT orderId FROM event WHERE kind = 'dispute-opened')
          """, [platform, account])
      return try reader.orders(heads)
    }
  }

  /// Hands over every order, watched and withdrawn, by number, platform and account.
  ///
  /// Orders are read in batches, so memory stays small and `body` may use the store; what changes
  /// meanwhile is seen or not, but no order comes twice.
  ///
  /// - Parameter body: Called once for each order.
  /// - Throws: `StoreError` when the database cannot be read, and what `body` throws.
  public func eachOrder(_ body: (WatchedOrder) throws -> Void) throws {
    var last = OrderRef(platform: "", account: "", id: "")
    while true {
      let batch = try orders(after: last, limit: 256)
      guard let end = batch.last else { return }
      last = end.order.ref
      for order in batch { try body(order) }
    }
  }

  private func orders(after ref: OrderRef, limit: Int) throws(StoreError) -> [WatchedOrder] {
    try read { database in
      let reader = OrderReader(database)
      let heads = try reader.heads(
        where: """
          WHERE (externalId, platform, account) > (?, ?, ?)
          ORDER BY externalId, platform, account LIMIT ?
          """, [ref.id, ref.platform, ref.account, limit])
      return try reader.orders(heads)
    }
  }
}
