import Civil
import Model
import Storage
import Testing

/// Seconds after an arbitrary start; tests read better with small numbers.
func at(_ seconds: Int64) -> Moment { Moment(seconds: 1_800_000_000 + seconds) }

func ref(_ id: String, platform: String = "aliexpress") -> OrderRef {
  OrderRef(platform: platform, id: id)
}

func file(_ path: String = "/orders/a.toml", size: Int64 = 1) -> SourceFile {
  SourceFile(path: path, size: size, modifiedNanoseconds: 7, inode: .max)
}

func order(
  _ id: String, title: String = "hub", events: [Event] = [event(.placed, line: 3)]
) -> Order {
  Order(ref: ref(id), title: title, events: events)
}

func event(_ kind: EventKind, _ time: Int64 = 0, line: Int? = nil, note: String? = nil) -> Event {
  Event(
    kind, at: .moment(at(time)), note: note,
    origin: line.map { Origin(source: "/orders/a.toml", line: $0) } ?? .commandLine)
}

func alert(_ key: String, of order: Order) -> Alert {
  let window = Window(
    rule: "open-dispute", actor: .buyer, opens: nil, closes: at(900), safeCloses: at(800),
    basis: .computed)
  return Alert(
    key: AlertKey(rawValue: key), at: at(100), order: order, pack: "aliexpress", zone: "UTC",
    rule: "open-dispute", stage: "-7d", level: .notice, subject: .window(window),
    advice: "open-dispute", ruleTitle: Texts(en: "Open the dispute", ru: "Откройте спор"),
    adviceText: nil, ifMissed: nil, sources: ["A1"])
}

func entry(_ key: String, _ state: LedgerEntry.State = .superseded) -> LedgerEntry {
  LedgerEntry(
    key: AlertKey(rawValue: key), rule: "open-dispute", revision: 800, stage: "-14d", state: state,
    at: at(50))
}

func digest(
  _ key: String = "d1", _ kind: Digest.Kind = .together, sink: String = "mail", to: String = "",
  period: Int64 = 100, heldUntil: Int64? = nil
) -> NewDigest {
  NewDigest(
    key: AlertKey(rawValue: key), kind: kind, sink: sink, recipient: to, period: at(period),
    heldUntil: heldUntil.map(at))
}

extension Store {
  /// Many orders judged once: an alert for each, to one recipient; the deliveries' numbers.
  @discardableResult
  func raise(_ ids: ClosedRange<Int>, to sink: String = "mail") throws -> [Int64] {
    for id in ids { try raise("k\(id)", of: "\(id)", to: [Recipient(sink: sink)]) }
    return try deliveries(dueAt: .latest, limit: .max, excluding: [], sink: sink).map(\.id)
  }

  /// One order judged once: alert `key` raised for the recipients.
  @discardableResult
  func raise(
    _ key: String, of id: String = "1", to recipients: [Recipient], at now: Moment = at(100)
  ) throws -> WatchedOrder {
    if try order(ref(id)) == nil { try add(StorageTests.order(id), at: now) }
    let watched = try #require(try order(ref(id)))
    let judgement = Judgement(
      of: watched, entries: [], alerts: [(alert(key, of: watched.order), recipients: recipients)],
      wakeAt: at(500), pack: "aliexpress")
    try commit([judgement], at: now)
    return watched
  }
}
