import CEL
import Civil
import Model

/// What is known of an order at a moment, in a pack's zone.
struct Facts: Sendable {
  /// The events that count, oldest first; equal moments keep the order of their kinds' words.
  let events: [Event]
  /// The first moment at which another event begins to count.
  let nextEventAt: Moment?
  /// True when a date stands without a time, so that the two bounds differ.
  let isUncertain: Bool

  init(_ order: Order, zone: Zone, at now: Moment) {
    let dated = order.events.map { (event: $0, at: $0.at?.earliest(in: zone)) }
    nextEventAt = dated.compactMap(\.at).filter { $0 > now }.min()
    // A wrong order of equal moments must not depend on the order in which they arrived.
    events = dated.filter { $0.at.map { $0 <= now } ?? true }
      .sorted { Facts.sortKey($0) < Facts.sortKey($1) }
      .map(\.event)
    isUncertain = events.contains { $0.at?.isDay ?? false || $0.until?.isDay ?? false }
  }

  private static func sortKey(
    _ dated: (event: Event, at: Moment?)
  ) -> (Int64, String, String, String) {
    (
      dated.at?.seconds ?? .min, dated.event.kind.rawValue,
      dated.event.until.map(String.init(describing:)) ?? "",
      dated.event.amount.map(String.init(describing:)) ?? ""
    )
  }

  /// The latest event of a kind.
  func latest(_ kind: EventKind) -> Event? {
    events.last { $0.kind == kind }
  }

  /// The moments the platform itself has asserted as ends, at both bounds.
  func assertedEnds(in zone: Zone) -> Set<Moment> {
    var ends = Set<Moment>()
    for until in events.compactMap(\.until) {
      ends.insert(until.earliest(in: zone))
      ends.insert(until.latest(in: zone))
    }
    return ends
  }
}
