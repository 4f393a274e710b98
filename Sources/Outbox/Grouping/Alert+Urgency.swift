import Civil
import Model

extension Alert {
  /// Whether this one is to be read first: the nearer close, then the louder level.
  ///
  /// What has no close comes last. Names and keys settle the rest, so that one order results
  /// however the alerts came.
  func isMoreUrgent(than other: Alert) -> Bool {
    let closes = (window?.closes ?? .latest, other.window?.closes ?? .latest)
    if closes.0 != closes.1 { return closes.0 < closes.1 }
    if level != other.level { return level > other.level }
    if order != other.order { return order < other.order }
    return (rule, repetition, key.rawValue) < (other.rule, other.repetition, other.key.rawValue)
  }

  /// The last moment to which it may wait, so that acting is still possible; nil for any moment.
  func latestTelling(actTime: Length) -> Moment? {
    window.map { $0.safeCloses - actTime }
  }
}

extension [Delivery] {
  /// The same deliveries, most urgent first.
  var byUrgency: [Delivery] {
    sorted { left, right in
      left.alert == right.alert
        ? left.id < right.id : left.alert.isMoreUrgent(than: right.alert)
    }
  }
}
