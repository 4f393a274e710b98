import Civil
import Model

/// A random but plausible course of an AliExpress order within a year from 1 January 2026.
struct History {
  private(set) var events: [Event] = []
  private var random: SeededGenerator

  init(seed: Int) {
    random = SeededGenerator(seed: UInt64(seed))
    let placed = moment("2026-01-01T00:00:00Z") + Length(minutes: below(365 * 1440))
    add("placed", placed)
    let shipped = placed + Length(minutes: below(10 * 1440))
    add("shipped", shipped)
    if chance(3, of: 4) {
      add("protection-set", nil, until: shipped + Length(days: 30 + below(60)))
    }
    for kind in ["delivered", "received", "confirmed"] where chance(1, of: 5) {
      add(kind, shipped + Length(minutes: below(80 * 1440)))
    }
    if chance(1, of: 2) { dispute(from: shipped + Length(days: 15 + below(40))) }
    if chance(1, of: 6) { add("refunded", shipped + Length(days: 60 + below(60))) }
  }

  private mutating func dispute(from start: Moment) {
    add("dispute-opened", start, until: chance(1, of: 3) ? start + Length(days: 5) : nil)
    var at = start
    let kinds = [
      "seller-rejected", "seller-offered", "offer-answered", "dispute-edited", "escalated",
      "evidence-requested", "evidence-sent", "solutions-proposed", "solution-chosen",
      "dispute-cancelled", "dispute-opened", "return-agreed", "return-posted", "decided",
      "refund-approved", "extension-granted",
    ]
    for kind in kinds where chance(1, of: 3) {
      at = at + Length(minutes: below(6 * 1440))
      add(kind, at, until: chance(1, of: 3) ? at + Length(minutes: 600 + below(12 * 1440)) : nil)
    }
  }

  private mutating func add(_ kind: String, _ at: Moment?, until: Moment? = nil) {
    events.append(
      Event(
        EventKind(rawValue: kind), at: at.map { stamp($0) }, until: until.map { stamp($0) }))
  }

  /// One time in six only the day is known.
  private mutating func stamp(_ moment: Moment) -> Stamp {
    chance(1, of: 6) ? .day(Zone.utc.civil(at: moment).date) : .moment(moment)
  }

  private mutating func below(_ count: Int64) -> Int64 { .random(in: 0..<count, using: &random) }

  private mutating func chance(_ hits: Int, of count: Int) -> Bool {
    Int.random(in: 0..<count, using: &random) < hits
  }
}
