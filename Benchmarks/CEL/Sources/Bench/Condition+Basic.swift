import CEL

extension Condition {
  /// Both sides read facts that are only known at run time.
  private static func basic(
    _ name: String, _ source: String, isTest: Bool = true, _ expected: Value,
    onStructs: @escaping @Sendable (Facts) -> Bool,
    onValues: @escaping @Sendable ([Value]) -> Bool
  ) -> Condition {
    let facts = Facts.sample
    return Condition(
      name: name, source: source, environment: Facts.environment, values: facts.values,
      isTest: isTest, onStructs: { onStructs(facts) }, onValues: onValues, expected: expected)
  }

  private static let newYear = Timestamp(seconds: 1_767_225_600)

  static let basic: [Condition] = [
    basic(
      "three flags", "order.shipped && !order.received && !order.dispute.open", .bool(true),
      onStructs: { $0.shipped && !$0.received && !$0.dispute.open },
      onValues: { values in
        guard case .object(let order) = values[0], case .bool(true)? = order.slots[0],
          case .bool(false)? = order.slots[1], case .object(let dispute)? = order.slots[2],
          case .bool(false)? = dispute.slots[0]
        else { return false }
        return true
      }),
    basic(
      "sixty days on", "order.shippedAt + duration('1440h')", isTest: false,
      .timestamp(Timestamp(seconds: Facts.march.seconds + 5_184_000)),
      onStructs: { isAfterSixtyDays($0.shippedAt) },
      onValues: { values in
        guard case .object(let order) = values[0], case .timestamp(let at)? = order.slots[3] else {
          return false
        }
        return isAfterSixtyDays(at)
      }),
    basic(
      "exists, ten events",
      "order.events.exists(e, e.kind == 'seller_offer' && e.at > timestamp('2026-01-01T00:00:00Z'))",
      .bool(false),
      onStructs: { $0.events.contains { $0.kind == "seller_offer" && $0.at > newYear } },
      onValues: { values in
        guard case .object(let order) = values[0], case .list(let events)? = order.slots[4] else {
          return false
        }
        return events.contains { event in
          guard case .object(let event) = event, case .string("seller_offer")? = event.slots[0],
            case .timestamp(let at)? = event.slots[1]
          else { return false }
          return at > newYear
        }
      }),
  ]

  private static func isAfterSixtyDays(_ at: Timestamp) -> Bool {
    Timestamp(seconds: at.seconds + 5_184_000, nanoseconds: at.nanoseconds).seconds > 0
  }
}
