public import Civil
public import Model

extension DigestTimes {
  /// The time of the digest that is due; after downtime the latest one alone.
  ///
  /// - Parameters:
  ///   - done: The time of the last digest that was made or skipped; at first, when the daemon
  ///     began to watch.
  ///   - now: The moment to ask at.
  ///   - zone: The reader's zone.
  /// - Returns: Nil when none is due.
  public func due(since done: Moment, at now: Moment, in zone: Zone) -> Moment? {
    let time = last(before: now, in: zone)
    return time > done ? time : nil
  }

  /// Which digest goes at a time when one is due.
  ///
  /// - Parameters:
  ///   - isEmpty: Whether there is nothing to tell.
  ///   - allClear: Whether an empty one is wanted once a week.
  ///   - sent: The time of the last digest that the reader got, of whatever kind: it too has shown
  ///     that the daemon lives.
  ///   - time: The time that is due.
  /// - Returns: Nil when none goes.
  public func kind(isEmpty: Bool, allClear: Bool, lastSent sent: Moment?, at time: Moment)
    -> Digest.Kind?
  {
    guard isEmpty else { return weekday == nil ? .daily : .weekly }
    guard allClear else { return nil }
    // Half a day short of a week, since clocks that go ahead make a week shorter.
    let isDue = sent.map { time - $0 > Length(hours: 156) } ?? true
    return isDue ? .allClear : nil
  }
}
