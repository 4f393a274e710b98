/// Where a delivery stands.
public enum DeliveryState: String, Hashable, Sendable, Codable, CaseIterable {
  /// Waiting for its next attempt.
  case pending
  /// The sink took it.
  case delivered
  /// Given up, with a reason.
  case dead
  /// No longer true, so never told, with a reason.
  case cancelled
}
