import CEL
import Civil
import Model

/// What the conditions of routes and silences see: `alert` and `order`, typed.
enum AlertShape {
  private static let money = ObjectType(
    "Money", fields: [.init("value", .double), .init("currency", .string)])

  private static let alert = ObjectType(
    "Alert",
    fields: [
      .init("rule", .string), .init("stage", .string), .init("level", .string),
      .init("pack", .string), .init("advice", .string), .init("actor", .string, isOptional: true),
      .init("closes", .timestamp, isOptional: true), .init("repetition", .int),
      .init("skipped", .list(.string)),
    ])

  private static let order = ObjectType(
    "Order",
    fields: [
      .init("platform", .string), .init("account", .string), .init("id", .string),
      .init("title", .string), .init("seller", .string, isOptional: true),
      .init("region", .string, isOptional: true), .init("tags", .list(.string)),
      .init("amount", .object(money), isOptional: true),
    ])

  /// The environment that conditions are checked in; zones are looked up where a function names one.
  static func environment(zones: ZoneDatabase) -> Environment {
    Environment(
      variables: [Variable("alert", .object(alert)), Variable("order", .object(order))],
      refusedNames: [
        "now": "a condition never reads the clock, or the same alert would go two ways; "
          + "use 'alert.level' or 'alert.stage', which say how near the close is"
      ],
      zoneOffset: { name, seconds in
        (try? zones.zone(name))?.offset(at: Moment(seconds: seconds))
      })
  }

  /// The values of one alert and its order, in the order of the variables.
  static func values(of alert: Alert, _ order: Order) -> [Value] {
    [value(of: alert), value(of: order)]
  }

  private static func value(of alert: Alert) -> Value {
    .object(
      ObjectValue(
        self.alert,
        [
          .string(alert.rule), .string(alert.stage), .string(alert.level.rawValue),
          .string(alert.pack), .string(alert.advice),
          alert.window.map { .string($0.actor.rawValue) },
          alert.window.map { .timestamp(Timestamp(seconds: $0.closes.seconds)) },
          .int(Int64(alert.repetition)), .list(alert.skipped.map { .string($0) }),
        ]))
  }

  private static func value(of order: Order) -> Value {
    .object(
      ObjectValue(
        self.order,
        [
          .string(order.ref.platform), .string(order.ref.account), .string(order.ref.id),
          .string(order.title), order.seller.map { .string($0) },
          order.region.map { .string($0) }, .list(order.tags.map { .string($0) }),
          order.amount.map {
            .object(ObjectValue(money, [.double($0.units), .string($0.currency)]))
          },
        ]))
  }
}
