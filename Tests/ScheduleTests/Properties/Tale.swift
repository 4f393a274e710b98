import Civil
import Model

/// A random course of an order, plausible or not, with the order in which its facts become known.
///
/// Unlike a `History` it knows no story: a decision may come before the dispute, twice or never.
struct Tale {
  static let start = moment("2026-01-01T00:00:00Z")

  private(set) var events: [Event] = []
  private var random: SeededGenerator

  /// Always the parcel on its way, then up to `count` facts of any kind.
  init(seed: Int, upTo count: Int = 8, kinds: [String] = Tale.kinds) {
    random = SeededGenerator(seed: UInt64(seed))
    var at = Tale.start + Length(minutes: below(30 * 1440))
    add("paid", at)
    at = at + Length(minutes: below(10 * 1440))
    if chance(4, of: 5) { add("shipped", at) }
    if chance(2, of: 3) {
      add("protection-set", chance(1, of: 4) ? nil : at, until: at + days(from: 20, to: 90))
    }
    for _ in 0..<Int.random(in: 0...count, using: &random) {
      add(kinds.randomElement(using: &random) ?? "moved", at + days(from: 0, to: 90))
    }
  }

  /// The order with all its facts.
  var order: Order { order(events) }

  /// The order with some of its facts.
  func order(_ events: [Event]) -> Order {
    Order(
      ref: OrderRef(platform: "aliexpress", id: "1"), title: "Hub",
      amount: Money(minor: 5_000, currency: "USD"), events: events)
  }

  /// The facts in a random order.
  mutating func shuffled() -> [Event] { events.shuffled(using: &random) }

  /// A moment up to so many days after the start.
  mutating func someDay(within days: Int64) -> Moment {
    Tale.start + Length(minutes: below(days * 1440))
  }

  /// Everything that moves, ends or begins a window.
  static let kinds = [
    "scanned", "moved", "arrived", "delivered", "received", "confirmed", "protection-set",
    "extension-requested", "extension-granted", "extension-refused", "problem-found",
    "dispute-opened", "dispute-opened", "dispute-edited", "seller-accepted", "seller-rejected",
    "seller-offered", "offer-answered", "offer-accepted", "dispute-cancelled", "escalated",
    "evidence-requested", "evidence-sent", "solutions-proposed", "solution-chosen", "decided",
    "appealed", "return-agreed", "return-posted", "return-delivered", "refund-approved",
    "refunded", "cancelled", "closed",
  ]

  private static let shown: Set = [
    "protection-set", "extension-granted", "seller-offered", "evidence-requested",
    "solutions-proposed", "dispute-opened", "dispute-edited", "return-agreed", "refund-approved",
  ]

  private mutating func add(_ kind: String, _ at: Moment?, until: Moment? = nil) {
    var until = until
    if until == nil, let at, Tale.shown.contains(kind), chance(1, of: 2) {
      until = at + days(from: 1, to: 40)
    }
    events.append(
      Event(
        EventKind(rawValue: kind), at: at.map { stamp($0) }, until: until.map { stamp($0) },
        amount: chance(1, of: 4) ? Money(minor: below(6_000), currency: "USD") : nil,
        reason: kind == "dispute-opened" && chance(1, of: 2) ? "colour" : nil))
  }

  /// One time in six only the day is known.
  private mutating func stamp(_ moment: Moment) -> Stamp {
    chance(1, of: 6) ? .day(Zone.utc.civil(at: moment).date) : .moment(moment)
  }

  private mutating func days(from low: Int64, to high: Int64) -> Length {
    Length(minutes: low * 1440 + below((high - low) * 1440))
  }

  private mutating func below(_ count: Int64) -> Int64 { .random(in: 0..<count, using: &random) }

  private mutating func chance(_ hits: Int, of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) < hits
  }
}
