public import Civil
import GRDB
public import Model

extension Store {
  /// When a pending delivery or digest is to be tried next.
  ///
  /// - Parameters:
  ///   - ids: Deliveries to leave out, because they are being tried right now.
  ///   - keys: Digests to leave out for the same reason.
  /// - Returns: Nil when no other is pending.
  /// - Throws: `StoreError` when the database cannot be read.
  public func nextAttempt(
    excluding ids: Set<Int64> = [], digests keys: Set<AlertKey> = []
  ) throws(StoreError) -> Moment? {
    try read { database in try database.nextAttempt(excluding: ids, digests: keys) }
  }

  /// The earliest next attempt of a delivery or digest after a moment.
  ///
  /// - Parameter now: The moment; what is due by then is left out.
  /// - Returns: Nil when none is to come.
  /// - Throws: `StoreError` when the database cannot be read.
  public func nextAttempt(after now: Moment) throws(StoreError) -> Moment? {
    try read { database in
      try database.earliest(
        "delivery WHERE \(DeliveryReader.isOpen) AND nextAttemptAt > ?", [now.seconds],
        "digest WHERE state = 'pending' AND nextAttemptAt > ?", [now.seconds])
    }
  }
}

extension Database {
  func nextAttempt(
    excluding ids: Set<Int64> = [], digests keys: Set<AlertKey> = []
  ) throws -> Moment? {
    try earliest(
      "delivery WHERE \(DeliveryReader.isOpen) \(DeliveryReader.isNone(of: ids))",
      StatementArguments(ids),
      "digest WHERE digest.state = 'pending' \(DigestReader.isNone(of: keys))",
      StatementArguments(keys.map(\.rawValue)))
  }

  /// The earliest next attempt in these rows of `delivery` and these of `digest`.
  fileprivate func earliest(
    _ deliveries: String, _ ids: StatementArguments, _ digests: String, _ keys: StatementArguments
  ) throws -> Moment? {
    let moments = try [(deliveries, ids), (digests, keys)].map { rows, arguments in
      try Int64.fetchOne(
        self, sql: "SELECT nextAttemptAt FROM \(rows) ORDER BY nextAttemptAt LIMIT 1",
        arguments: arguments)
    }
    return moments.compactMap(\.self).min().map(Moment.init(seconds:))
  }
}
