public import Civil
public import Model

/// A digest with how it went so far.
public struct DigestRow: Hashable, Sendable {
  /// The stable name that every copy of it carries.
  public let key: AlertKey
  /// What it is for.
  public let kind: Digest.Kind
  /// The name of the sink in the configuration.
  public let sink: String
  /// The address within that sink; empty where a sink has just one reader.
  public let recipient: String
  /// The moment it is for.
  public let period: Moment
  /// Where it stands.
  public let state: DeliveryState
  /// How often it was tried.
  public let attempts: Int
  /// When it was accepted, which is when its time began to run.
  public let enqueuedAt: Moment
  /// When it is tried next; nil once it is finished.
  public let nextAttemptAt: Moment?
  /// When it was delivered, given up or cancelled; nil while it is pending.
  public let finishedAt: Moment?
  /// Why it failed, waits, or was given up or cancelled; nil when all went well.
  public let lastError: String?

  /// Creates a digest as a store would hand it out.
  public init(
    key: AlertKey, kind: Digest.Kind, sink: String, recipient: String = "", period: Moment,
    state: DeliveryState = .pending, attempts: Int = 0, enqueuedAt: Moment,
    nextAttemptAt: Moment? = nil, finishedAt: Moment? = nil, lastError: String? = nil
  ) {
    self.key = key
    self.kind = kind
    self.sink = sink
    self.recipient = recipient
    self.period = period
    self.state = state
    self.attempts = attempts
    self.enqueuedAt = enqueuedAt
    self.nextAttemptAt = nextAttemptAt
    self.finishedAt = finishedAt
    self.lastError = lastError
  }
}
