public import Civil
public import Model

/// A message with several alerts or the outlook in it, to be sent once.
public struct NewDigest: Hashable, Sendable {
  /// The stable name that every copy of it carries.
  public let key: AlertKey
  /// What it is for.
  public let kind: Digest.Kind
  /// The name of the sink in the configuration.
  public let sink: String
  /// The address within that sink; empty where a sink has just one reader.
  public let recipient: String
  /// The moment it is for; a periodic one is sent once for each.
  public let period: Moment
  /// Not before this moment; nil means at once.
  public let heldUntil: Moment?

  /// Creates a digest that is not stored yet.
  public init(
    key: AlertKey, kind: Digest.Kind, sink: String, recipient: String = "", period: Moment,
    heldUntil: Moment? = nil
  ) {
    self.key = key
    self.kind = kind
    self.sink = sink
    self.recipient = recipient
    self.period = period
    self.heldUntil = heldUntil
  }
}
