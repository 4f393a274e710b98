public import Civil
public import Model
public import Rules
public import Sinks
public import Storage

/// All that is known of one order.
public struct OrderView: Sendable {
  private let order: Order
  private let pack: Pack
  private let summary: OrderSummary
  private let windows: [Window]
  private let ledger: [LedgerEntry]
  private let deliveries: [DeliveryRow]

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
    summary = OrderSummary(order, under: pack, at: now)
    windows = pack.assess(order, at: now).verdicts.compactMap(\.verdict.window)
    self.ledger = ledger.sorted { ($0.at, $0.rule, $0.stage) < ($1.at, $1.rule, $1.stage) }
  }

  /// The view as one JSON object.
  public var json: JSON {
    [
      "order": summary.json, "pack": .string(pack.id), "seller": .text(order.seller),
      "region": .text(order.region), "url": .text(order.url),
      "tags": .array(order.tags.map { .string($0) }),
      "events": .array(order.events.map(OrderView.json)),
      "windows": .array(windows.map(OrderView.json)),
      "ledger": .array(ledger.map(OrderView.json)),
      "deliveries": .array(deliveries.map(OrderView.json)),
    ]
  }

  private static func json(_ event: Event) -> JSON {
    [
      "kind": .text(event.kind), "at": .text(event.at), "until": .text(event.until),
      "amount": .text(event.amount), "reason": .text(event.reason), "note": .text(event.note),
      "origin": .text(event.origin),
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

extension OrderView {
  /// The view in lines for a person.
  public func lines(for reader: Reader) -> [String] {
    let names = Texts(
      en: "events windows alerts deliveries", ru: "события окна оповещения доставки")[
        reader.language
      ].split(separator: " ")
    var lines = ["\(order.ref)  \(TextTable.plain(order.title))"]
    lines += [order.amount?.description, order.seller, order.url].compactMap(\.self)
      .map { "  " + TextTable.plain($0) }
    lines += ["", "\(names[0]):"] + order.events.map { "  " + line($0, reader) }
    lines += ["", "\(names[1]) (\(pack.id)):"] + windows.map { "  " + line($0, reader) }
    lines += ["", "\(names[2]):"] + ledger.map { "  " + line($0, reader) }
    if !deliveries.isEmpty {
      lines += ["", "\(names[3]):"] + deliveries.map { "  " + line($0, reader) }
    }
    return lines
  }

  private func line(_ event: Event, _ reader: Reader) -> String {
    let texts = [
      event.kind.rawValue, event.at.map { shown($0, reader) },
      event.until.map { "\(Texts.until[reader.language]) \(shown($0, reader))" },
      event.amount?.description, event.reason,
      event.note, "(\(event.origin))",
    ]
    return texts.compactMap(\.self).map(TextTable.plain).joined(separator: "  ")
  }

  private func shown(_ stamp: Stamp, _ reader: Reader) -> String {
    guard case .moment(let moment) = stamp else { return stamp.description }
    return reader.zone.format(moment)
  }

  private func line(_ window: Window, _ reader: Reader) -> String {
    let opens = window.opens.map { "\(reader.zone.format($0)) – " } ?? "– "
    let basis = window.basis.word(in: reader.language)
    // The list counts down to the safe close; whoever compares must find both here.
    let safe =
      window.safeCloses == window.closes ? "" : " (≥ \(reader.zone.format(window.safeCloses)))"
    return "\(window.rule)  \(opens)\(reader.zone.format(window.closes))\(safe)  \(basis)"
  }

  private func line(_ entry: LedgerEntry, _ reader: Reader) -> String {
    let times = entry.repetition > 0 ? " ×\(entry.repetition + 1)" : ""
    return "\(reader.zone.format(entry.at))  \(entry.rule) \(entry.stage)\(times)  "
      + entry.state.word(in: reader.language)
  }

  private func line(_ row: DeliveryRow, _ reader: Reader) -> String {
    let target = [row.delivery.sink, row.delivery.recipient].filter { !$0.isEmpty }
    let finished = row.finishedAt.map { reader.zone.format($0) }
    let next = row.nextAttemptAt.map { "\(Texts.next[reader.language]) \(reader.zone.format($0))" }
    let alert = row.delivery.alert
    let texts: [String?] = [
      "\(row.id)", target.joined(separator: " "), "\(alert.rule) \(alert.stage)",
      row.state.word(in: reader.language), finished, next, row.lastError,
    ]
    return texts.compactMap(\.self).map(TextTable.plain).joined(separator: "  ")
  }
}
