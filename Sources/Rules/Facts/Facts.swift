import Civil
import Model

/// What is known of an order at a moment, in a pack's zone.
struct Facts: Sendable {
  /// The events that count, oldest first.
  let events: [Event]
  /// The first moment at which another event begins to count.
  let nextEventAt: Moment?
  /// True when a date stands without a time, so that the two bounds differ.
  let isUncertain: Bool
  private let zone: Zone

  init(_ order: Order, zone: Zone, at now: Moment) {
    var dated: [DatedEvent] = []
    dated.reserveCapacity(order.events.count)
    var next: Moment?
    for event in order.events.lazy.map({ DatedEvent($0, in: zone) }) {
      if let at = event.at, at > now {
        next = min(next ?? at, at)
      } else {
        dated.append(event)
      }
    }
    events = dated.sorted().map(\.event)
    nextEventAt = next
    isUncertain = Facts.isUncertain(events)
    self.zone = zone
  }

  /// The latest event of a kind.
  func latest(_ kind: EventKind) -> Event? {
    events.last { $0.kind == kind }
  }

  /// Whether the platform itself has asserted this moment as an end, at either bound.
  func isAsserted(_ end: Moment) -> Bool {
    events.contains { event in
      guard let until = event.until else { return false }
      return until.earliest(in: zone) == end || until.latest(in: zone) == end
    }
  }

  /// What can have been known when a step was taken: everything that may be older, for two dates
  /// without a time may stand in either order.
  func before(_ step: Event) -> Facts {
    guard let at = step.at?.latest(in: zone) else { return self }
    let earlier = events.filter { event in
      event != step && event.at.map { $0.earliest(in: zone) <= at } ?? true
    }
    return Facts(earlier, in: zone)
  }

  private init(_ events: [Event], in zone: Zone) {
    self.events = events
    self.zone = zone
    nextEventAt = nil
    isUncertain = Facts.isUncertain(events)
  }

  private static func isUncertain(_ events: [Event]) -> Bool {
    events.contains { $0.at?.isDay ?? false || $0.until?.isDay ?? false }
  }
}
