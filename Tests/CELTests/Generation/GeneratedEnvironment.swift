import CEL

/// The variables that generated expressions read, with values that choices make.
struct GeneratedEnvironment {
  private static let fact = ObjectType(
    "fact",
    fields: [
      .init("at", .timestamp), .init("until", .timestamp, isOptional: true), .init("count", .int),
    ])
  private static let event = ObjectType(
    "event", fields: [.init("kind", .string), .init("at", .timestamp)])
  private static let order = ObjectType(
    "order",
    fields: [
      .init("paid", .bool), .init("title", .string),
      .init("shipped", .object(fact), isOptional: true), .init("events", .list(.object(event))),
    ])

  private static let variables: [Variable] = [
    Variable("flag", .bool), Variable("number", .int), Variable("natural", .uint),
    Variable("real", .double), Variable("text", .string), Variable("moment", .timestamp),
    Variable("length", .duration), Variable("numbers", .list(.int)),
    Variable("words", .list(.string)), Variable("table", .map(.string, .int)),
    Variable("anything", .dyn),
  ]

  static let standard = Environment(variables: variables)
  static let withObjects = Environment(variables: variables + [Variable("order", .object(order))])

  /// The same values each time, for comparison with other implementations.
  static let fixedValues: [Value] = [
    .bool(true), .int(42), .uint(7), .double(2.5), .string("héllo"),
    .timestamp(Timestamp(seconds: 1_700_000_000)), .duration(CELDuration(seconds: 5400)),
    .list([.int(3), .int(-1), .int(10)]), .list([.string("x"), .string("yz")]),
    .map((try? MapValue([(.string("a"), .int(5)), (.string("q"), .int(-6))])) ?? .empty),
    .string("any"),
  ]

  private var choices: Choices

  init(_ choices: Choices) { self.choices = choices }

  /// One value for each variable, some of them absent or failing.
  mutating func values() -> [Value] {
    [
      .bool(choices.next(below: 2) == 0), .int(number()), .uint(UInt64(bitPattern: number())),
      .double(real()), text(), moment(), .duration(CELDuration(seconds: number() % 1_000_000)),
      list { .int($0.number()) }, list { $0.text() }, table(), anything(), order(),
    ]
  }

  private mutating func number() -> Int64 {
    choices.pick([0, 1, -1, 2, 63, 64, 86400, .max, .min, 1 << 53, 1_700_000_000])
  }

  private mutating func real() -> Double {
    choices.pick([
      0, -0.0, 1.5, -1e300, 1e19, .nan, .infinity, .leastNonzeroMagnitude, 9_007_199_254_740_992,
    ])
  }

  private mutating func text() -> Value {
    .string(
      choices.pick(["", "a", "b", "e\u{301}", "😀\u{10FFFF}", "12", "2024-01-01T00:00:00Z", "1h"]))
  }

  private mutating func moment() -> Value {
    .timestamp(Timestamp(seconds: choices.pick([0, 1, -62_135_596_800, 253_402_300_799])))
  }

  private mutating func list(_ element: (inout Self) -> Value) -> Value {
    .list((0..<choices.next(below: 12)).map { _ in element(&self) })
  }

  private mutating func table() -> Value {
    let keys = ["a", "b", "", "z"].prefix(choices.next(below: 5))
    return .map((try? MapValue(keys.map { (.string($0), .int(number())) })) ?? .empty)
  }

  private mutating func anything() -> Value {
    switch choices.next(below: 6) {
    case 0: .null
    case 1: .double(real())
    case 2: table()
    case 3: .optional(text())
    case 4: .failure("a fact that fails")
    default: list { $0.text() }
    }
  }

  private mutating func order() -> Value {
    let until = choices.next(below: 2) == 0 ? nil : moment()
    let shipped = Value.object(ObjectValue(Self.fact, [moment(), until, .int(number())]))
    let events = list { .object(ObjectValue(Self.event, [$0.text(), $0.moment()])) }
    return .object(
      ObjectValue(
        Self.order,
        [
          .bool(choices.next(below: 2) == 0), text(), choices.next(below: 3) == 0 ? nil : shipped,
          events,
        ]))
  }
}
