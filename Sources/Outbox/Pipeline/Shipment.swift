import Civil
public import Model
public import Storage

/// One message on its way through a sink.
public struct Shipment: Hashable, Sendable {
  /// What it tells.
  public enum Content: Hashable, Sendable {
    /// One alert.
    case delivery(Delivery)
    /// Several alerts, or the outlook.
    case digest(Digest)
  }

  /// What the store knows it by.
  public let subject: RecordedOutcome.Subject
  /// What it tells.
  public let content: Content
  /// The sink's name.
  public let sink: String
  /// The address within that sink; empty where a sink has just one reader.
  public let recipient: String
  /// The deliveries told in it; a periodic digest has none.
  public let members: [Delivery]
  /// How often it was tried before.
  let attempts: Int

  /// The number of its next or just ended attempt, from 1.
  public var attempt: Int { attempts + 1 }

  init(_ delivery: Delivery) {
    subject = .delivery(delivery.id)
    content = .delivery(delivery)
    sink = delivery.sink
    recipient = delivery.recipient
    members = [delivery]
    attempts = delivery.attempts
  }

  init(_ digest: Digest, _ row: DigestRow, members: [Delivery]) {
    subject = .digest(row.key)
    content = .digest(digest)
    sink = row.sink
    recipient = row.recipient
    self.members = members
    attempts = row.attempts
  }

  /// The key that every copy of the message carries.
  public var key: AlertKey {
    switch content {
    case .delivery(let delivery): delivery.alert.key
    case .digest(let digest): digest.key
    }
  }
}

extension Shipment {
  /// The earliest plausible close among what it tells; nil when nothing in it hurries.
  var safeCloses: Moment? { members.compactMap(\.alert.window?.safeCloses).min() }

  /// Spreads what failed together; the same for every attempt.
  var seed: UInt64 {
    switch subject {
    case .delivery(let id): UInt64(bitPattern: id)
    case .digest(let key): key.rawValue.utf8.reduce(0) { $0 &* 31 &+ UInt64($1) }
    }
  }
}
