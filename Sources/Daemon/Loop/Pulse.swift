import Civil

/// When the next heartbeat is due.
///
/// A failed one may be tried again by a pass that comes anyway, but nothing wakes up for its sake
/// before a whole interval is over.
nonisolated struct Pulse {
  /// When the latest beat was tried, also by an earlier run; nil before the first one ever.
  private(set) var tried: Moment?
  /// Whether the latest beat failed.
  private(set) var isFailing = false
  /// When one was due last, whether it was tried then or not.
  private var lookedAt: Moment?

  init(tried: Moment?) {
    (self.tried, lookedAt) = (tried, tried)
  }

  /// Whether a beat is due; a clock that went back makes it due too.
  func isDue(every: Length, at now: Moment) -> Bool {
    guard let tried, tried <= now else { return true }
    return now - tried >= (isFailing ? Length(seconds: every.seconds / 4) : every)
  }

  /// Notes that a beat was due, and whether it is tried.
  mutating func look(isTried: Bool, at now: Moment) {
    lookedAt = now
    if isTried { tried = now }
  }

  /// Notes how a beat went.
  ///
  /// - Returns: Whether that is news.
  mutating func end(isWell: Bool) -> Bool {
    defer { isFailing = !isWell }
    return isFailing == isWell
  }

  /// When to wake up for the next beat; nil before the first look.
  func wake(every: Length) -> Moment? {
    lookedAt.map { $0 + every }
  }
}
