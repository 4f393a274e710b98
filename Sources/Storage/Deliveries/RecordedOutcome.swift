public import Model

/// What became of a delivery or a digest, to be taken down with others in one transaction.
public struct RecordedOutcome: Hashable, Sendable {
  /// What was tried.
  public enum Subject: Hashable, Sendable {
    /// A delivery, by the store's number of it.
    case delivery(Int64)
    /// A digest, by its key.
    case digest(AlertKey)
  }

  /// What was tried.
  public let subject: Subject
  /// What became of it.
  public let outcome: DeliveryOutcome

  /// Creates the outcome of a delivery.
  public init(_ outcome: DeliveryOutcome, of delivery: Int64) {
    subject = .delivery(delivery)
    self.outcome = outcome
  }

  /// Creates the outcome of a digest.
  public init(_ outcome: DeliveryOutcome, ofDigest key: AlertKey) {
    subject = .digest(key)
    self.outcome = outcome
  }
}
