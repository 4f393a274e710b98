import Civil
import Outbox
import Sinks
import Testing

private let now = Samples.now
private let act = Length(hours: 6)

/// When another sink is told too.
struct FailoverTests {
  private func failover(
    _ kind: SinkError.Kind = .temporary(retryAfter: nil), attempts: Int = 1,
    since: Length = .zero, enqueued: Length = Length(seconds: 1), left: Length? = Length(days: 7)
  ) -> Failover {
    Failover(
      after: kind, attempts: attempts, firstFailure: now - since, enqueuedAt: now - enqueued,
      safeCloses: left.map { now + $0 }, actTime: act, at: now)
  }

  @Test func `what cannot be helped goes elsewhere at once`() {
    #expect(failover(.permanent) == .now(.permanent))
    #expect(failover(.gone) == .now(.gone))
    #expect(failover(.gone, left: nil) == .now(.gone))
  }

  @Test func `three failures are enough`() {
    #expect(failover(attempts: 2) == .at(now + Length(hours: 1), .patience))
    #expect(failover(attempts: 3) == .now(.failures))
    #expect(failover(attempts: 9, left: nil) == .now(.failures))
  }

  @Test func `an hour of failing is enough`() {
    #expect(failover(since: Length(minutes: 20)) == .at(now + Length(minutes: 40), .patience))
    #expect(failover(since: Length(hours: 1)) == .now(.patience))
    #expect(failover(left: nil) == .at(now + Length(hours: 1), .patience))
    #expect(failover(left: -Length(days: 1)) == .at(now + Length(hours: 1), .patience))
  }

  @Test func `with too little time to act the other sink is told at once`() {
    #expect(failover(left: act) == .now(.timeLeft))
    #expect(failover(left: act + Length(minutes: 5)) == .at(now + Length(minutes: 5), .timeLeft))
  }

  @Test func `the last quarter of the time is not waited for`() {
    let enqueued = Length(hours: 72)
    #expect(failover(enqueued: enqueued, left: Length(hours: 24)) == .now(.timeLeft))
    #expect(
      failover(enqueued: enqueued, left: Length(hours: 24) + Length(minutes: 40))
        == .at(now + Length(minutes: 30), .timeLeft))
  }

  @Test func `ten minutes before the close are the last chance, however fast the reader acts`() {
    let failover = Failover(
      after: .temporary(retryAfter: nil), attempts: 1, firstFailure: now, enqueuedAt: now,
      safeCloses: now + Length(minutes: 30), actTime: .zero, at: now)
    #expect(failover == .at(now + Length(minutes: 20), .timeLeft))
  }

  @Test func `the other sink is never told too late`() {
    var random = SeededGenerator(seed: 71)
    var later = 0
    for _ in 0..<10_000 {
      let enqueued = Length(seconds: Int64.random(in: 0...500_000, using: &random))
      let left = Length(seconds: Int64.random(in: -1_000...500_000, using: &random))
      let act = Length(seconds: Int64.random(in: 0...40_000, using: &random))
      let since = Length(
        seconds: Int64.random(in: 0...min(enqueued.seconds, 9_000), using: &random))
      let failover = Failover(
        after: .temporary(retryAfter: nil), attempts: Int.random(in: 1...2, using: &random),
        firstFailure: now - since, enqueuedAt: now - enqueued, safeCloses: now + left,
        actTime: act, at: now)
      guard case .at(let moment, _) = failover else { continue }
      later += 1
      #expect(moment > now && moment <= now - since + Failover.patience)
      guard left + enqueued > .zero else { continue }
      let remaining = now + left - moment
      #expect(remaining >= max(act, Failover.margin))
      #expect(remaining.seconds >= (left + enqueued).seconds / 4)
    }
    #expect(later > 1_000)
  }
}
