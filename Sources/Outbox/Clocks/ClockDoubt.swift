import Civil

/// A doubt about the wall clock, and what speaks for ending it.
struct ClockDoubt: Hashable, Sendable {
  /// How a doubt ends.
  enum End {
    /// The clock goes evenly and is not behind what was seen before.
    case settled
    /// It has been doubted for long enough.
    case believed
  }

  /// How far apart two readings that agree must be.
  static let apart = Length(seconds: 60)
  /// How far wall clock and time since start may drift apart and still agree.
  static let agreement = Length(seconds: 5)
  /// How long the clock must go evenly to be believed whatever it shows.
  static let steady = Length(minutes: 15)
  /// How long a doubt lasts at most, however unevenly the clock goes.
  static let longest = Length(hours: 1)

  var reason: String
  let since: Moment
  /// Where the doubt, and then where each even stretch began.
  private var began: ClockReading
  private var even: ClockReading
  /// The first later reading that agreed with `even`.
  private var agreed: ClockReading?

  init(reason: String, at reading: ClockReading) {
    self.reason = reason
    since = reading.wall
    (began, even) = (reading, reading)
  }

  /// Takes a reading into account: one that disagrees begins a new even stretch.
  mutating func read(_ now: ClockReading) {
    if now.boot < began.boot { began = now }
    guard let jump = now.jump(since: even), max(jump, -jump) <= ClockDoubt.agreement else {
      (even, agreed) = (now, nil)
      return
    }
    if agreed == nil, now.boot > even.boot { agreed = now }
  }

  /// How the doubt ends at a reading that was taken into account; nil when it goes on.
  func end(at now: ClockReading, isBehind: Bool) -> End? {
    if let agreed, now.boot - agreed.boot >= ClockDoubt.apart, !isBehind { return .settled }
    if now.boot - even.boot >= ClockDoubt.steady { return isBehind ? .believed : .settled }
    return now.boot - began.boot >= ClockDoubt.longest ? .believed : nil
  }
}
