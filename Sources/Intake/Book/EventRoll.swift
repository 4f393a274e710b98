import Model

/// The events of one order, without those that say exactly what another one said.
struct EventRoll {
  private(set) var events: [Event] = []
  private var said: Set<Event> = []

  /// Adds an event unless one that differs at most in its origin is there.
  mutating func add(_ event: Event) {
    var fact = event
    fact.origin = .commandLine
    if said.insert(fact).inserted { events.append(event) }
  }
}
