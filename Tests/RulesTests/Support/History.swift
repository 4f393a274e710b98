import Civil
import Model

/// A random course of an order, with dates alone, equal moments and repeated kinds among it.
struct History {
  var events: [Event] = []

  init(using random: inout SeededGenerator) {
    let start = moment("2026-06-01T00:00:00Z")
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let at = start + Length(hours: Int64.random(in: 0...400, using: &random) * 12)
      var event = Event(
        EventKind.standard[.random(in: 0..<EventKind.standard.count, using: &random)],
        at: stamp(at, using: &random))
      if Bool.random(using: &random) || event.kind == .protectionSet {
        event.until = stamp(
          at + Length(hours: .random(in: 1...2000, using: &random)), using: &random)
      }
      events.append(event)
    }
  }
}

private func stamp(_ moment: Moment, using random: inout SeededGenerator) -> Stamp {
  Int.random(in: 0..<3, using: &random) == 0
    ? .day(Zone.utc.civil(at: moment).date) : .moment(moment)
}
