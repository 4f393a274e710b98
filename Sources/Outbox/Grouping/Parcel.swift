public import Model

/// What goes out as one message.
public enum Parcel: Hashable, Sendable {
  /// One delivery by itself.
  case alone(Delivery)
  /// Several in one digest, most urgent first; from 1 to `Digest.most`.
  case digest(Digest.Kind, [Delivery])

  /// What it tells, most urgent first.
  public var deliveries: [Delivery] {
    switch self {
    case .alone(let delivery): [delivery]
    case .digest(_, let deliveries): deliveries
    }
  }

  /// Whether it is one critical alert, which no budget holds back.
  var isCritical: Bool {
    guard case .alone(let delivery) = self else { return false }
    return delivery.alert.level == .critical
  }

  /// As few digests as hold these deliveries, in their order.
  static func digests(_ kind: Digest.Kind, of deliveries: [Delivery]) -> [Parcel] {
    stride(from: 0, to: deliveries.count, by: Digest.most).map { start in
      .digest(kind, Array(deliveries.dropFirst(start).prefix(Digest.most)))
    }
  }
}
