import Civil
import Model

extension Order {
  /// The facts that count already, the oldest first; what has no date was so from the beginning.
  func facts(at now: Moment, in zone: Zone) -> [Event] {
    func moment(_ event: Event) -> Moment { event.at?.earliest(in: zone) ?? .earliest }
    return events.enumerated().filter { moment($0.element) <= now }
      .sorted { (moment($0.element), $0.offset) < (moment($1.element), $1.offset) }
      .map(\.element)
  }
}
