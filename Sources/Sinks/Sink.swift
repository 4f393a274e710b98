public import Civil
public import Model

/// A way of telling the buyer: journal, mail or webhook.
///
/// A sink tells one delivery and says how that went. It neither retries nor logs nor remembers:
/// whoever calls it decides what an error means for the delivery.
public protocol Sink: Sendable {
  /// The name in the configuration: `mail`.
  var name: String { get }

  /// For whom deliveries are made; one empty text where a sink has just one reader.
  var recipients: [String] { get }

  /// Tells one delivery; it suspends and never blocks its caller's queue.
  ///
  /// A return means that the peer has taken the delivery over. The same delivery may come again,
  /// when an outcome could not be recorded: every copy carries the alert's key.
  ///
  /// - Parameters:
  ///   - delivery: What to tell; its `recipient` is one of `recipients`.
  ///   - isDrill: Whether this is a test of the sink, which every text then says.
  ///   - now: The moment of this attempt, from which the time left is counted.
  /// - Throws: `SinkError`, whose kind says whether to try again.
  func send(_ delivery: Delivery, isDrill: Bool, at now: Moment) async throws(SinkError)

  /// Tells several alerts, or the outlook, as one message; else as for a delivery.
  ///
  /// - Parameters:
  ///   - digest: What to tell; it is one message however many alerts are in it.
  ///   - recipient: For whom, one of `recipients`.
  ///   - isDrill: Whether this is a test of the sink, which every text then says.
  ///   - now: The moment of this attempt, from which the time left is counted.
  /// - Throws: `SinkError`, whose kind says whether to try again.
  func send(
    _ digest: Digest, to recipient: String, isDrill: Bool, at now: Moment
  ) async throws(SinkError)
}
