import CEL
import Civil
import Model

/// The typed environment of a pack's expressions: what `order`, `params` and the values look like.
struct FactShape: Sendable {
  /// `order.<kind>`: what is known of the latest event of a kind.
  let fact: ObjectType
  /// An element of `order.events`.
  let event: ObjectType
  /// `order.amount`.
  let money: ObjectType
  /// `order`.
  let order: ObjectType
  /// `params`.
  let params: ObjectType
  /// `step`: the step that a guard is asked about.
  let step: ObjectType
  /// `account`.
  let account: ObjectType
  /// `claim`.
  let claim: ObjectType
  /// The kinds in the order of their slots, which follow the order's own fields.
  let kinds: [EventKind]

  /// How many slots an order has.
  var slotCount: Int { FactShape.ownFields.count + kinds.count }

  /// The names of an order's own fields; event kinds must not hide them.
  static let ownFields = [
    "id", "platform", "account", "title", "seller", "region", "tags", "amount", "events",
  ]

  init(kinds extra: [EventKind], parameters: [Parameter]) {
    kinds = EventKind.standard + extra.filter { !EventKind.standard.contains($0) }
    money = ObjectType("Money", fields: [.init("value", .double), .init("currency", .string)])
    fact = ObjectType(
      "Fact",
      fields: FactShape.factFields(money) + [
        .init("count", .int), .init("first", .timestamp, isOptional: true),
      ])
    event = ObjectType(
      "Event", fields: [.init("kind", .string)] + FactShape.factFields(money))
    let fact = fact
    let own: [ObjectType.Field] = [
      .init("id", .string), .init("platform", .string), .init("account", .string),
      .init("title", .string), .init("seller", .string, isOptional: true),
      .init("region", .string, isOptional: true), .init("tags", .list(.string)),
      .init("amount", .object(money), isOptional: true), .init("events", .list(.object(event))),
    ]
    order = ObjectType(
      "Order",
      fields: own + kinds.map { .init($0.camelCase, .object(fact), isOptional: true) })
    params = ObjectType("Params", fields: parameters.map { .init($0.name, $0.type) })
    step = ObjectType(
      "Step",
      fields: [
        .init("kind", .string), .init("at", .timestamp, isOptional: true),
        .init("amount", .object(money), isOptional: true),
        .init("reason", .string, isOptional: true), .init("note", .string, isOptional: true),
      ])
    account = ObjectType("Account", fields: [.init("openDisputes", .int)])
    claim = ObjectType(
      "ClaimGuide",
      fields: [
        .init("reason", .string), .init("received", .bool), .init("least", .double),
        .init("most", .double),
      ])
  }

  private static func factFields(_ money: ObjectType) -> [ObjectType.Field] {
    [
      .init("at", .timestamp, isOptional: true), .init("until", .timestamp, isOptional: true),
      .init("amount", .object(money), isOptional: true),
      .init("reason", .string, isOptional: true), .init("note", .string, isOptional: true),
    ]
  }

  /// The variables every expression may name, in slot order; the pack's values follow them.
  var variables: [Variable] {
    [
      Variable("order", .object(order)), Variable("params", .object(params)),
      Variable("zone", .string),
    ]
  }

  /// What guards and the kit may name besides; they follow the pack's values.
  var guardVariables: [Variable] {
    [
      Variable("step", .object(step)), Variable("account", .object(account)),
      Variable("claim", .object(claim)),
    ]
  }
}
