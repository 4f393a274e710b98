import Civil
import Model
import Rules
import Schedule

/// A daemon that learns facts one by one, in any order, and sleeps in between.
struct Live {
  private(set) var watch: Watch
  private(set) var alerts: [Alert] = []

  init(_ order: Order, under pack: Pack) {
    watch = Watch([], pack)
    watch.order = order
  }

  /// From now on these are the order's facts.
  mutating func learn(_ events: [Event]) {
    watch.order.events = events
  }

  /// Learns the facts in this order, each so long after the other, going to every wake there is.
  mutating func learn(_ events: [Event], from start: Moment, pause: Length) {
    var now = start
    for event in events {
      watch.order.events.append(event)
      sleep(from: now, until: now + pause)
      now = now + pause
    }
    sleep(from: now, until: .latest)
  }

  /// Looks at the order at `start`, then at every wake before `end`.
  mutating func sleep(from start: Moment, until end: Moment) {
    var next: Moment? = start
    while let now = next, now < end {
      let agenda = watch.pass(at: now)
      alerts += agenda.due
      next = agenda.wakeAt
    }
  }
}
