import Civil
import Model

/// What was said to one alert, over time.
///
/// An acknowledgement or a silence passes over for good what falls due while it counts; a snooze
/// only holds it.
struct Hushing {
  static let none = Hushing([])

  private let hushes: [Hush]

  init(_ hushes: [Hush]) {
    self.hushes = hushes
  }

  /// The silences among it.
  var silences: Hushing { Hushing(hushes.filter { $0.kind == .silence }) }

  func isActive(at now: Moment) -> Bool {
    hushes.contains { $0.isActive(at: now) }
  }

  /// Whether the alert is passed over for good when it falls due now.
  func isPassedOver(at now: Moment) -> Bool {
    hushes.contains { $0.kind != .snooze && $0.isActive(at: now) }
  }

  func isAcknowledged(at now: Moment) -> Bool {
    hushes.contains { $0.kind == .ack && $0.isActive(at: now) }
  }

  /// The first moment from `start` on at which nothing counts; nil when there is none.
  func release(from start: Moment) -> Moment? {
    var at = start
    while isActive(at: at) {
      guard let end = end(at: at) else { return nil }
      at = end
    }
    return at
  }

  /// The first moment from `start` on at which an alert that is due speaks or is passed over; nil
  /// when it is held for ever.
  func decision(from start: Moment) -> Moment? {
    var at = start
    while isActive(at: at), !isPassedOver(at: at) {
      let begins = hushes.lazy.filter { $0.kind != .snooze && $0.since > at }.map(\.since)
      guard let next = [begins.min(), end(at: at)].compactMap(\.self).min() else { return nil }
      at = next
    }
    return at
  }

  /// When a stage is to be told again.
  ///
  /// A snooze or an acknowledgement puts a reminder off until its end, a silence drops it for the
  /// next one in the row.
  ///
  /// - Parameters:
  ///   - told: When it was told last.
  ///   - every: The pause between two tellings.
  ///   - now: A reminder that was missed is due now, unless something counts now.
  /// - Returns: Nil when never.
  func reminder(after told: Moment, every: Length, at now: Moment) -> Moment? {
    let due = reminder(from: told + every, row: told, every)
    guard let due, due < now, isActive(at: now) else { return due }
    return reminder(from: now, row: told, every)
  }

  private func reminder(from start: Moment, row told: Moment, _ every: Length) -> Moment? {
    var at = start
    while isActive(at: at) {
      guard let end = end(at: at) else { return nil }
      let isDropped = silences.isActive(at: at)
      at = isDropped ? told + every.firstMultiple(notBelow: end - told) : end
    }
    return at
  }

  /// When all that counts at a moment will have ended; nil when some of it has no end.
  private func end(at now: Moment) -> Moment? {
    var latest = now
    for hush in hushes where hush.isActive(at: now) {
      guard let end = [hush.until, hush.liftedAt].compactMap(\.self).min() else { return nil }
      latest = max(latest, end)
    }
    return latest
  }
}

extension Length {
  fileprivate func firstMultiple(notBelow length: Length) -> Length {
    guard seconds > 0 else { return length }
    let (whole, rest) = length.seconds.quotientAndRemainder(dividingBy: seconds)
    return Length(seconds: (rest > 0 ? whole + 1 : whole) * seconds)
  }
}
