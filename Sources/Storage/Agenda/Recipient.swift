public import Civil

/// Who is to hear of an alert.
public struct Recipient: Hashable, Sendable {
  /// The name of the sink in the configuration.
  public let sink: String
  /// The address within that sink; empty where a sink has just one reader.
  public let address: String
  /// Not before this moment; nil means at once.
  public let heldUntil: Moment?

  /// Creates a recipient.
  public init(sink: String, address: String = "", heldUntil: Moment? = nil) {
    self.sink = sink
    self.address = address
    self.heldUntil = heldUntil
  }
}
