import CEL

/// The facts that the conditions of the AliExpress pack read, for an order in a dispute.
struct PackFacts: Sendable {
  struct Fact: Sendable {
    var at: Timestamp?
    var until: Timestamp?
  }

  /// In slot order.
  enum Kind: Int, CaseIterable {
    case shipped, received, confirmed, protectionSet, extensionGranted, disputeOpened
    case disputeEdited, disputeCancelled, decided, offerAccepted, sellerAccepted
    case solutionChosen, refundApproved, refunded, cancelled, closed, escalated
  }

  var shipped: Fact?
  var received: Fact?
  var confirmed: Fact?
  var protectionSet: Fact?
  var extensionGranted: Fact?
  var disputeOpened: Fact?
  var disputeEdited: Fact?
  var disputeCancelled: Fact?
  var decided: Fact?
  var offerAccepted: Fact?
  var sellerAccepted: Fact?
  var solutionChosen: Fact?
  var refundApproved: Fact?
  var refunded: Fact?
  var cancelled: Fact?
  var closed: Fact?
  var escalated: Fact?
  let guarantee = CELDuration(seconds: 60 * 86400)

  // What the pack computes before: its values, in its own order.
  let settled = false
  let cancelledDispute = false
  let claimStart = Timestamp(seconds: 1_772_409_600)
  let resolved = false
  let extended = false
  let edited = true

  private var facts: [Fact?] {
    [
      shipped, received, confirmed, protectionSet, extensionGranted, disputeOpened, disputeEdited,
      disputeCancelled, decided, offerAccepted, sellerAccepted, solutionChosen, refundApproved,
      refunded, cancelled, closed, escalated,
    ]
  }

  static let sample: PackFacts = {
    var facts = PackFacts()
    let start: Int64 = 1_772_323_200
    facts.shipped = Fact(at: Timestamp(seconds: start))
    facts.protectionSet = Fact(
      at: Timestamp(seconds: start), until: Timestamp(seconds: start + 5_000_000))
    facts.disputeOpened = Fact(at: Timestamp(seconds: start + 86400))
    facts.disputeEdited = Fact(at: Timestamp(seconds: start + 90000))
    return facts
  }()

  // MARK: The same for the library

  private static let factType = ObjectType(
    "Fact",
    fields: [
      .init("at", .timestamp, isOptional: true), .init("until", .timestamp, isOptional: true),
    ])
  private static let orderType = ObjectType(
    "Order",
    fields: Kind.allCases.map { .init("\($0)", .object(factType), isOptional: true) })
  private static let paramsType = ObjectType("Params", fields: [.init("guarantee", .duration)])
  static let environment = Environment(variables: [
    Variable("order", .object(orderType)), Variable("params", .object(paramsType)),
    Variable("settled", .bool), Variable("cancelledDispute", .bool),
    Variable("claimStart", .timestamp), Variable("resolved", .bool), Variable("extended", .bool),
    Variable("edited", .bool),
  ])

  var values: [Value] {
    let slots = facts.map { fact in
      fact.map {
        Value.object(
          ObjectValue(Self.factType, [$0.at.map(Value.timestamp), $0.until.map(Value.timestamp)]))
      }
    }
    return [
      .object(ObjectValue(Self.orderType, slots)),
      .object(ObjectValue(Self.paramsType, [.duration(guarantee)])), .bool(settled),
      .bool(cancelledDispute), .timestamp(claimStart), .bool(resolved), .bool(extended),
      .bool(edited),
    ]
  }
}
