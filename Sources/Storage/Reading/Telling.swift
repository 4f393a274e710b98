import FoundationEssentials
import GRDB
import Model

/// What one source says about an order, beside its events.
struct Telling {
  let title: String
  let amount: Money?
  let seller: String?
  let region: String?
  let tags: [String]
  let url: String?
  let policy: String?
  let origin: Origin

  init(_ row: Row) throws {
    title = row[1]
    amount = row.money(2)
    seller = row[4]
    region = row[5]
    tags = try Self.tags(row[6])
    url = row[7]
    policy = row[8]
    origin = Origin(source: row[9], line: row[10])
  }

  private static func tags(_ json: String) throws -> [String] {
    guard json != "[]" else { return [] }
    return try JSONDecoder().decode([String].self, from: Data(json.utf8))
  }
}

extension [Telling] {
  /// The order as all sources together tell it: where they differ, the first to tell it counts.
  func merged(into head: OrderHead, events: [Event]) -> Order {
    var tags: [String] = []
    for tag in flatMap(\.tags) where !tags.contains(tag) { tags.append(tag) }
    return Order(
      ref: head.ref, title: first { !$0.title.isEmpty }?.title ?? "",
      amount: firstKnown(\.amount), seller: firstKnown(\.seller), region: firstKnown(\.region),
      tags: tags, url: firstKnown(\.url), policy: firstKnown(\.policy), events: events,
      knownSince: head.knownSince)
  }

  private func firstKnown<Value>(_ path: KeyPath<Telling, Value?>) -> Value? {
    lazy.compactMap { $0[keyPath: path] }.first
  }
}
