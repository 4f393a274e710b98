import CEL

/// The facts as a host that needs no rules would keep them.
struct Facts: Sendable {
  struct Event: Sendable {
    let kind: String
    let at: Timestamp
  }

  struct Dispute: Sendable { let open: Bool }

  let shipped: Bool
  let received: Bool
  let dispute: Dispute
  let shippedAt: Timestamp
  let events: [Event]

  static let march = Timestamp(seconds: 1_772_323_200)
  static let sample = Facts(
    shipped: true, received: false, dispute: Dispute(open: false), shippedAt: march,
    events: Array(repeating: Event(kind: "tracking_moved", at: march), count: 10))

  // MARK: The same for the library

  private static let eventType = ObjectType(
    "event", fields: [.init("kind", .string), .init("at", .timestamp)])
  private static let disputeType = ObjectType("dispute", fields: [.init("open", .bool)])
  private static let orderType = ObjectType(
    "order",
    fields: [
      .init("shipped", .bool), .init("received", .bool), .init("dispute", .object(disputeType)),
      .init("shippedAt", .timestamp), .init("events", .list(.object(eventType))),
    ])
  static let environment = Environment(variables: [Variable("order", .object(orderType))])

  var values: [Value] {
    let dispute = Value.object(ObjectValue(Self.disputeType, [.bool(dispute.open)]))
    let events = events.map {
      Value.object(ObjectValue(Self.eventType, [.string($0.kind), .timestamp($0.at)]))
    }
    return [
      .object(
        ObjectValue(
          Self.orderType,
          [.bool(shipped), .bool(received), dispute, .timestamp(shippedAt), .list(events)]))
    ]
  }
}
