public import Civil

/// One alert on its way to one recipient of one sink.
public struct Delivery: Hashable, Sendable, Codable, Identifiable {
  /// The store's number of this delivery.
  public var id: Int64
  /// What to tell.
  public var alert: Alert
  /// The name of the sink in the configuration.
  public var sink: String
  /// The address within that sink; empty where a sink has just one reader.
  public var recipient: String
  /// How often it was tried before now.
  public var attempts: Int
  /// When it was accepted, which is when its time began to run.
  public var enqueuedAt: Moment

  /// Creates a delivery.
  public init(
    id: Int64, alert: Alert, sink: String, recipient: String, attempts: Int, enqueuedAt: Moment
  ) {
    self.id = id
    self.alert = alert
    self.sink = sink
    self.recipient = recipient
    self.attempts = attempts
    self.enqueuedAt = enqueuedAt
  }
}
