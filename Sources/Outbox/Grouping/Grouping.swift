public import Civil
import Model

/// How deliveries that are due together become messages.
public enum Grouping: Hashable, Sendable {
  /// Up to three go by themselves, more go in one message.
  case few
  /// The first one waits this long, and what has fallen due by then goes in one message.
  case within(Length)

  /// How many ordinary alerts at once still go each by itself.
  var fewest: Int {
    switch self {
    case .few: 3
    case .within: 1
    }
  }

  /// Until when deliveries wait for company; nil when they have waited long enough.
  func end(for deliveries: [Delivery], actTime: Length, at now: Moment) -> Moment? {
    guard case .within(let span) = self else { return nil }
    let ends = deliveries.map { delivery in
      // Enqueued in what is now the future, since the clock went back: waiting would not end.
      let end = delivery.enqueuedAt > now ? now : delivery.enqueuedAt + span
      return min(end, delivery.alert.latestTelling(actTime: actTime) ?? end)
    }
    guard let end = ends.min(), end > now else { return nil }
    return end
  }
}
