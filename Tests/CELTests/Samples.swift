import CEL

/// An environment like that of a host which watches orders, with one order.
enum Samples {
  static let fact = ObjectType(
    "fact",
    fields: [
      .init("at", .timestamp), .init("until", .timestamp, isOptional: true),
      .init("amount", .double, isOptional: true), .init("reason", .string, isOptional: true),
      .init("count", .int),
    ])
  static let event = ObjectType("event", fields: [.init("kind", .string), .init("at", .timestamp)])
  static let order = ObjectType(
    "order",
    fields: [
      .init("title", .string), .init("total", .double), .init("isPaid", .bool),
      .init("items", .int), .init("tags", .list(.string)), .init("events", .list(.object(event))),
      .init("labels", .map(.string, .string)),
      .init("shipped", .object(fact), isOptional: true),
      .init("received", .object(fact), isOptional: true),
      .init("disputeOpened", .object(fact), isOptional: true),
    ])
  static let params = ObjectType(
    "params", fields: [.init("guarantee", .duration), .init("lateWindow", .duration)])

  static let environment = Environment(
    variables: [
      Variable("order", .object(order)), Variable("params", .object(params)),
      Variable("anything", .dyn),
    ],
    functions: [
      Function("days", [.int], .duration) { values in
        .duration(CELDuration(seconds: (values[0].intValue ?? 0) * 86400))
      },
      Function("refuse", [.string], .bool) { values in
        .failure("refused (got \(values[0])); ask again")
      },
    ],
    refusedNames: [
      "now": "conditions never read the clock, write the moment as the rule's closes"
    ])

  static func moment(_ text: String) -> Value {
    (try? Timestamp(parsing: text)).map(Value.timestamp) ?? .null
  }

  static let shipped = ObjectValue(fact, [moment("2026-09-04T00:00:00Z"), nil, nil, nil, .int(1)])
  static let values: [Value] = [
    .object(
      ObjectValue(
        order,
        [
          .string("USB-C hub"), .double(23.47), .bool(true), .int(2), .list([.string("gift")]),
          .list([
            .object(ObjectValue(event, [.string("shipped"), moment("2026-09-04T00:00:00Z")])),
            .object(
              ObjectValue(event, [.string("seller-offered"), moment("2026-11-20T12:00:00Z")])),
          ]),
          .map((try? MapValue([(.string("color"), .string("black"))])) ?? .empty),
          .object(shipped), nil, nil,
        ])),
    .object(
      ObjectValue(
        params, [.duration(CELDuration(seconds: 75 * 86400)), .duration(CELDuration(seconds: 0))])),
    .int(7),
  ]
}
