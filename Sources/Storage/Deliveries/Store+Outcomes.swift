public import Civil
import GRDB
public import Model

extension Store {
  /// Takes down what became of a delivery; a finished one never changes again.
  ///
  /// Delivered, failed and dead count as an attempt; held and cancelled do not. With the first
  /// delivery that was delivered, its alert counts as told.
  ///
  /// - Parameters:
  ///   - outcome: What became of it.
  ///   - id: The store's number of the delivery.
  ///   - now: When that was known.
  /// - Returns: False when it was finished before, or there is no such delivery.
  /// - Throws: `StoreError` when the database cannot be written.
  @discardableResult
  public func record(
    _ outcome: DeliveryOutcome, of id: Int64, at now: Moment
  ) throws(StoreError) -> Bool {
    try write { database in try OutcomeWriter(database).record(outcome, of: id, at: now) }
  }

  /// Takes down what became of many deliveries and digests, all at once.
  ///
  /// What finishes a digest finishes its pending members in the same way; a digest that is to be
  /// tried again waits alone. What is finished never changes again.
  ///
  /// - Parameters:
  ///   - outcomes: In the order in which they are taken down.
  ///   - others: Who is to be told as well because of them, by the alert's key.
  ///   - now: When they were known.
  /// - Returns: Those left out, because their subject was finished before or is not there.
  /// - Throws: `StoreError`; then nothing was taken down.
  @discardableResult
  public func record(
    _ outcomes: [RecordedOutcome], telling others: [(key: AlertKey, recipients: [Recipient])] = [],
    at now: Moment
  ) throws(StoreError) -> [RecordedOutcome] {
    guard !outcomes.isEmpty else { return [] }
    return try write { database in
      let writer = try OutcomeWriter(database)
      let deliveries = try DeliveryWriter(database)
      for other in others {
        _ = try deliveries.enqueue(other.recipients, for: other.key, at: now)
      }
      return try outcomes.filter { try !writer.record($0, at: now) }
    }
  }

  /// Has an alert told to further recipients, as when one of its deliveries is dead.
  ///
  /// - Parameters:
  ///   - recipients: Who is to hear of it; those who are to already are left as they stand.
  ///   - key: The key of an alert that was raised.
  ///   - now: When that was decided.
  /// - Returns: How many deliveries are new.
  /// - Throws: `StoreError`; `unknown` when no such alert was raised.
  @discardableResult
  public func enqueue(
    _ recipients: [Recipient], for key: AlertKey, at now: Moment
  ) throws(StoreError) -> Int {
    try write { database in
      let raised = try Int.fetchOne(
        database, sql: "SELECT 1 FROM ledgerEntry WHERE alertKey = ? AND payload IS NOT NULL",
        arguments: [key.rawValue])
      guard raised != nil else {
        throw StoreError(.unknown, "alert '\(key)': was never raised; check the key")
      }
      return try DeliveryWriter(database).enqueue(recipients, for: key, at: now)
    }
  }
}
