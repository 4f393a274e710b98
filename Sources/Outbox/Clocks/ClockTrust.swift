public import Civil

/// Whether the wall clock is to be believed, judged by the latest moment ever seen and by the time
/// since the system started.
///
/// While it is in doubt nothing is to be concluded from it: no alert is raised, told or cancelled.
/// A doubt always ends, within an hour at the latest, since a clock that nobody ever believes again
/// would lose every deadline.
public struct ClockTrust: Hashable, Sendable {
  /// What is thought of the clock.
  public enum Standing: Hashable, Sendable {
    /// It is believed.
    case trusted
    /// It is not, for this reason, since that moment by its own showing.
    case doubtful(reason: String, since: Moment)
  }

  /// What a reading has changed.
  public enum Change: Hashable, Sendable {
    /// Nothing.
    case none
    /// A doubt began, for this reason; or another reason took its place.
    case doubted(reason: String)
    /// The doubt has ended, and the clock shows what it should.
    case settled
    /// The doubt has ended although the clock shows something else than it should, which is now
    /// taken for true: to be said loudly. The latest moment seen before is lost as a measure.
    case believed(instead: Moment)
  }

  /// The latest moment that the clock has shown while it was believed; to be kept across restarts.
  public private(set) var highWater: Moment
  private var last: ClockReading
  private var doubt: ClockDoubt?

  /// How far the clock may go back.
  static let slack = Length(seconds: 60)
  /// How far it may jump against the time since the system started.
  static let leap = Length(minutes: 10)

  /// Begins with the first reading of a run.
  ///
  /// - Parameters:
  ///   - mark: The latest moment seen in earlier runs; nil in the first one.
  ///   - reading: What the clocks show now.
  public init(highWater mark: Moment?, at reading: ClockReading) {
    highWater = mark ?? reading.wall
    last = reading
    if let reason = fall(to: reading) {
      doubt = ClockDoubt(reason: reason, at: reading)
    } else {
      highWater = max(highWater, reading.wall)
    }
  }

  /// What is thought of the clock after the last reading.
  public var standing: Standing {
    doubt.map { .doubtful(reason: $0.reason, since: $0.since) } ?? .trusted
  }

  /// How soon the clock is to be read again to end a doubt; nil while there is none.
  public var nextReading: Length? { doubt == nil ? nil : ClockDoubt.apart }

  /// Takes a reading into account.
  public mutating func read(_ now: ClockReading) -> Change {
    defer { last = now }
    let reason = leap(to: now) ?? fall(to: now)
    guard var current = doubt else {
      if let reason { return begin(reason, at: now) }
      highWater = max(highWater, now.wall)
      return .none
    }
    let leaps = leap(to: now)
    current.read(now)
    doubt = current
    if let end = current.end(at: now, isBehind: fall(to: now) != nil) {
      return self.end(end, at: now)
    }
    guard let leaps else { return .none }
    doubt?.reason = leaps
    return .doubted(reason: leaps)
  }

  private mutating func begin(_ reason: String, at now: ClockReading) -> Change {
    doubt = ClockDoubt(reason: reason, at: now)
    return .doubted(reason: reason)
  }

  private mutating func end(_ end: ClockDoubt.End, at now: ClockReading) -> Change {
    doubt = nil
    let mark = highWater
    switch end {
    case .settled:
      highWater = max(mark, now.wall)
      return .settled
    case .believed:
      highWater = now.wall
      return .believed(instead: mark)
    }
  }

  private func fall(to now: ClockReading) -> String? {
    let fall = highWater - now.wall
    guard fall > ClockTrust.slack else { return nil }
    return
      "the clock shows \(now.wall), \(fall.words) before \(highWater), which was reached before"
  }

  private func leap(to now: ClockReading) -> String? {
    guard let jump = now.jump(since: last) else { return nil }
    if jump > ClockTrust.leap { return "the clock jumped ahead by \(jump.words)" }
    if jump < -ClockTrust.leap { return "the clock jumped back by \((-jump).words)" }
    return nil
  }
}
