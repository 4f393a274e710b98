import Civil
import Model

/// An event with the first moment at which it can have happened; nil when it always was so.
///
/// The order is the order of time and otherwise depends on what events say alone, never on the
/// order in which they arrived. Of two ends told at once the earlier one comes last and so counts.
struct DatedEvent: Sendable {
  let event: Event
  let at: Moment?

  /// When the platform's countdown ends, by the same measure.
  private let until: Moment?

  init(_ event: Event, in zone: Zone) {
    self.event = event
    at = event.at?.earliest(in: zone)
    until = event.until?.earliest(in: zone)
  }
}

extension DatedEvent: Comparable {
  static func == (left: DatedEvent, right: DatedEvent) -> Bool {
    left.event == right.event
  }

  static func < (left: DatedEvent, right: DatedEvent) -> Bool {
    if left.at != right.at { return left.at ?? .earliest < right.at ?? .earliest }
    if left.event.kind != right.event.kind {
      return left.event.kind.rawValue < right.event.kind.rawValue
    }
    if left.until != right.until { return left.until ?? .latest > right.until ?? .latest }
    return left.words.lexicographicallyPrecedes(right.words)
  }

  /// What else can differ; only compared where everything that matters is the same.
  private var words: [String] {
    let words = [event.at, event.until].map { $0.map(String.init(describing:)) ?? "" }
    let money = event.amount.map(String.init(describing:)) ?? ""
    let line = event.origin.line.map(String.init) ?? ""
    return words + [money, event.reason ?? "", event.note ?? "", event.origin.source, line]
  }
}
