public import Civil
public import Model
public import Rules
import Schedule
public import Storage

/// All that is known of one order.
public struct OrderView: Sendable {
  let order: Order
  let pack: Pack
  let summary: OrderSummary
  let windows: [Window]
  let steps: [GuardView]
  let histories: [WindowHistory]
  let ledger: [LedgerEntry]
  let deliveries: [DeliveryRow]
  let now: Moment

  /// Creates a view.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - ledger: What was told of it.
  ///   - deliveries: How that was delivered.
  ///   - now: The moment to judge at.
  public init(
    _ order: Order, under pack: Pack, ledger: [LedgerEntry], deliveries: [DeliveryRow],
    at now: Moment
  ) {
    self.order = order
    self.pack = pack
    self.deliveries = deliveries
    self.now = now
    summary = OrderSummary(order, under: pack, at: now)
    let assessment = pack.assess(order, at: now)
    windows = assessment.verdicts.compactMap(\.verdict.window)
    steps = assessment.steps.map { GuardView($0, of: pack) }
    histories = WindowHistory.of(order, under: pack, at: now).filter(\.hasMoved)
    self.ledger = ledger.sorted { ($0.at, $0.rule, $0.stage) < ($1.at, $1.rule, $1.stage) }
  }

  /// The view as one JSON object.
  public var json: JSON {
    [
      "order": summary.json, "pack": .string(pack.id), "seller": .text(order.seller),
      "region": .text(order.region), "url": .text(order.url),
      "tags": .array(order.tags.map { .string($0) }),
      "events": .array(order.events.map(json)),
      "windows": .array(windows.map(OrderView.json)),
      "ledger": .array(ledger.map(OrderView.json)),
      "deliveries": .array(deliveries.map(OrderView.json)),
      "moved": .array(histories.map(\.json)), "guards": .array(steps.map(\.json)),
    ]
  }

  /// Whether an event is dated later than the moment judged at, so that it does not count yet.
  func isAhead(_ event: Event) -> Bool {
    event.at.map { $0.earliest(in: pack.zone) > now } ?? false
  }

  private func json(_ event: Event) -> JSON {
    [
      "kind": .text(event.kind), "at": .text(event.at), "until": .text(event.until),
      "amount": .text(event.amount), "reason": .text(event.reason), "note": .text(event.note),
      "origin": .text(event.origin), "counts": .bool(!isAhead(event)),
    ]
  }

  private static func json(_ window: Window) -> JSON {
    [
      "rule": .string(window.rule), "actor": .string(window.actor.rawValue),
      "opens": .text(window.opens), "closes": .text(window.closes),
      "safeCloses": .text(window.safeCloses), "basis": .string(window.basis.rawValue),
    ]
  }

  private static func json(_ entry: LedgerEntry) -> JSON {
    [
      "at": .text(entry.at), "rule": .string(entry.rule), "stage": .string(entry.stage),
      "state": .string(entry.state.rawValue), "repetition": .number(entry.repetition),
      "key": .text(entry.key),
    ]
  }

  private static func json(_ row: DeliveryRow) -> JSON {
    [
      "id": .integer(row.id), "key": .text(row.delivery.alert.key),
      "sink": .string(row.delivery.sink), "recipient": .string(row.delivery.recipient),
      "state": .string(row.state.rawValue), "attempts": .number(row.delivery.attempts),
      "nextAttemptAt": .text(row.nextAttemptAt), "finishedAt": .text(row.finishedAt),
      "lastError": .text(row.lastError),
    ]
  }
}
