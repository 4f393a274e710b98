import CEL

extension Condition {
  /// Both sides read facts that are only known at run time.
  private static func basic(
    _ name: String, _ source: String, isTest: Bool = true, _ expected: Value,
    _ byHand: @escaping @Sendable (Facts) -> Bool
  ) -> Condition {
    let facts = Facts.sample
    return Condition(
      name: name, source: source, environment: Facts.environment, values: facts.values,
      isTest: isTest, byHand: { byHand(facts) }, expected: expected)
  }

  private static let newYear = Timestamp(seconds: 1_767_225_600)

  static let basic: [Condition] = [
    basic(
      "three flags", "order.shipped && !order.received && !order.dispute.open", .bool(true)
    ) { $0.shipped && !$0.received && !$0.dispute.open },
    basic(
      "sixty days on", "order.shippedAt + duration('1440h')", isTest: false,
      .timestamp(Timestamp(seconds: Facts.march.seconds + 5_184_000))
    ) {
      let moment = Timestamp(
        seconds: $0.shippedAt.seconds + 5_184_000, nanoseconds: $0.shippedAt.nanoseconds)
      return moment.seconds > 0
    },
    basic(
      "exists, ten events",
      "order.events.exists(e, e.kind == 'seller_offer' && e.at > timestamp('2026-01-01T00:00:00Z'))",
      .bool(false)
    ) { $0.events.contains { $0.kind == "seller_offer" && $0.at > newYear } },
  ]
}
