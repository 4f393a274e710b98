import Civil
import Model
import Outbox
import Testing

private let act = Length(hours: 6)

/// What waits for the end of quiet hours, and what breaks through.
struct HoldTests {
  private let night: QuietHours
  private let midnight: Moment
  private let morning: Moment

  init() throws {
    night = try QuietHours([QuietSpan(from: "22:00", until: "07:00")], zone: .utc)
    midnight = try #require(Moment(rfc3339: "2026-11-24T00:00:00Z"))
    morning = try #require(Moment(rfc3339: "2026-11-24T07:00:00Z"))
  }

  private func hold(
    closesIn length: Length, isLast: Bool = false, level: Level = .notice, at now: Moment? = nil
  ) -> Hold {
    let now = now ?? midnight
    let alert = Samples.alert(level: level, closes: now + length)
    return Hold(of: alert, isLastStage: isLast, in: night, actTime: act, at: now)
  }

  @Test func `what can wait is held until the end of the night`() {
    #expect(hold(closesIn: Length(days: 2)) == .hold(until: morning))
    #expect(hold(closesIn: Length(days: 2), level: .critical) == .hold(until: morning))
  }

  @Test func `waiting may cost no second of the time to act`() {
    let edge = morning - midnight + act
    #expect(hold(closesIn: edge) == .hold(until: morning))
    #expect(hold(closesIn: edge - Length(seconds: 1)) == .send(.noTime))
  }

  @Test func `the earliest plausible close decides, not the nominal one`() {
    let alert = Samples.alert(closes: midnight + Length(days: 3), safeCloses: midnight + act)
    let hold = Hold(of: alert, isLastStage: false, in: night, actTime: act, at: midnight)
    #expect(hold == .send(.noTime))
  }

  @Test func `the last stage and a closed window break through`() {
    #expect(hold(closesIn: Length(days: 2), isLast: true) == .send(.lastStage))
    #expect(hold(closesIn: .zero) == .send(.closed))
    #expect(hold(closesIn: -Length(days: 1), isLast: true) == .send(.closed))
  }

  @Test func `a rule that could not be judged waits`() {
    let hold = Hold(of: Samples.failure(), isLastStage: true, in: night, actTime: act, at: midnight)
    #expect(hold == .hold(until: morning))
  }

  @Test func `by day everything goes`() {
    for isLast in [true, false] {
      #expect(hold(closesIn: Length(days: 2), isLast: isLast, at: morning) == .send(.awake))
      #expect(hold(closesIn: .zero, isLast: isLast, at: morning) == .send(.awake))
    }
  }

  @Test func `nothing waits beyond the point where waiting costs the deadline`() throws {
    var random = SeededGenerator(seed: 21)
    var counts: [Bool: Int] = [:]
    for _ in 0..<5_000 {
      let now = midnight + Length(seconds: Int64.random(in: 0..<1_000_000, using: &random))
      let safe = now + Length(seconds: Int64.random(in: -50_000..<200_000, using: &random))
      let act = Length(seconds: Int64.random(in: 0..<40_000, using: &random))
      let alert = Samples.alert(closes: safe + Length(hours: 5), safeCloses: safe)
      let isLast = Bool.random(using: &random)
      let hold = Hold(of: alert, isLastStage: isLast, in: night, actTime: act, at: now)
      counts[hold == .send(.awake), default: 0] += 1
      guard case .hold(let until) = hold else { continue }
      #expect(!isLast && until > now && until <= safe - act && !night.contains(until))
      #expect(
        Hold(of: alert, isLastStage: false, in: night, actTime: act, at: until) == .send(.awake))
    }
    #expect(counts.values.allSatisfy { $0 > 1_000 })
  }
}
