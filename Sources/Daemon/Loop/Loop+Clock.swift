import Civil
import Logging
import Model
import Outbox
import Storage

extension Loop {
  /// Whether anything may be concluded from the clock; a doubt is said loudly, and ends by itself.
  func isClockTrusted(at now: Moment) throws -> Bool {
    guard var trust else { return true }
    let change = trust.read(Clock.reading())
    self.trust = trust
    tell(change)
    try keep(trust.highWater)
    guard case .doubtful(let reason, _) = trust.standing else { return true }
    tell(status: "\(reason); nothing is judged or told until the clock settles")
    timer?.arm(for: now + (trust.nextReading ?? Length(minutes: 1)))
    return false
  }

  private func tell(_ change: ClockTrust.Change) {
    switch change {
    case .none: return
    case .doubted(let reason):
      log.critical("\(reason); nothing is judged or told until the clock settles")
    case .settled: log.notice("the clock has settled")
    case .believed(let instead):
      log.critical(
        """
        the clock keeps showing another time than expected and is believed now; \(instead) was \
        reached before
        """)
    }
  }

  /// The latest moment that earlier runs have seen.
  func highWater() throws -> Moment? {
    try store.value(for: Loop.mark).flatMap(Int64.init).map(Moment.init(seconds:))
  }

  /// Kept at most every ten minutes: an idle daemon writes nothing for its sake, since it does not
  /// even look.
  private func keep(_ mark: Moment) throws {
    let kept = try highWater()
    guard kept.map({ mark - $0 >= Length(minutes: 10) || mark < $0 }) ?? true else { return }
    try store.set(String(mark.seconds), for: Loop.mark)
  }

  private static let mark = "clock"
}
