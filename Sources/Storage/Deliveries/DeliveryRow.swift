public import Civil
public import Model

/// A delivery with how it went so far.
public struct DeliveryRow: Hashable, Sendable, Identifiable {
  /// What is told to whom, and how often it was tried.
  public let delivery: Delivery
  /// Where it stands.
  public let state: DeliveryState
  /// When it is tried next; nil once it is finished.
  public let nextAttemptAt: Moment?
  /// When it was delivered, given up or cancelled; nil while it is pending.
  public let finishedAt: Moment?
  /// Why it failed, waits, or was given up or cancelled; nil when all went well.
  public let lastError: String?
  /// The message with several alerts that it is told in; nil when it is told alone.
  public let digest: AlertKey?

  /// Creates a delivery as a store would hand it out.
  public init(
    delivery: Delivery, state: DeliveryState, nextAttemptAt: Moment? = nil,
    finishedAt: Moment? = nil, lastError: String? = nil, digest: AlertKey? = nil
  ) {
    self.delivery = delivery
    self.state = state
    self.nextAttemptAt = nextAttemptAt
    self.finishedAt = finishedAt
    self.lastError = lastError
    self.digest = digest
  }

  /// The store's number of the delivery.
  public var id: Int64 { delivery.id }

  /// Whether a person has called it off, so that nothing brings it back but a person.
  public var isDropped: Bool {
    state == .cancelled && lastError?.hasPrefix(DeliveryRow.dropMark) == true
  }

  static let dropMark = "dropped: "
}
