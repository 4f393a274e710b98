import Civil
import Outbox
import Testing

private let act = Length(hours: 6)

/// Stages that are told before quiet hours begin.
struct PullForwardTests {
  private let night: QuietHours
  private let evening: Moment

  init() throws {
    night = try QuietHours([QuietSpan(from: "22:00", until: "07:00")], zone: .utc)
    evening = try #require(Moment(rfc3339: "2026-11-23T22:00:00Z"))
  }

  @Test func `a stage that cannot wait comes ten minutes before the night`() {
    let stage = evening + Length(hours: 3)
    let close = stage + Length(hours: 12)
    #expect(night.end(after: stage) == close - act)
    #expect(night.pullForward(stage, safeCloses: close, actTime: act) == nil)
    let nearer = close - Length(seconds: 1)
    let early = evening - Length(minutes: 10)
    #expect(night.pullForward(stage, safeCloses: nearer, actTime: act) == early)
    #expect(night.pullForward(stage, safeCloses: close, actTime: act, isLastStage: true) == early)
  }

  @Test func `by day a stage stays where it is`() {
    let stage = evening - Length(seconds: 1)
    #expect(night.pullForward(stage, safeCloses: stage, actTime: act, isLastStage: true) == nil)
  }

  @Test func `a gap between two quiet stretches is used, however short`() throws {
    for (from, expected) in [("21:55", "21:55"), ("21:40", "21:50")] {
      let quiet = try QuietHours(
        [QuietSpan(from: "22:00", until: "07:00"), QuietSpan(from: "20:00", until: from)],
        zone: .utc)
      let early = quiet.pullForward(
        evening + Length(hours: 1), safeCloses: evening + Length(hours: 2), actTime: act)
      #expect(early == Moment(rfc3339: "2026-11-23T\(expected):00Z"))
    }
  }

  @Test func `what is pulled forward is never in quiet hours and never too late`() throws {
    var random = SeededGenerator(seed: 22)
    var count = 0
    for _ in 0..<2_000 {
      let entries = try (0..<2).map { _ in
        try QuietSpan(
          from: "1\(Int.random(in: 0...9, using: &random)):00",
          until: "0\(Int.random(in: 0...9, using: &random)):30")
      }
      let quiet = try QuietHours(entries, zone: .utc)
      let stage = evening + Length(seconds: Int64.random(in: 0..<600_000, using: &random))
      let safe = stage + Length(seconds: Int64.random(in: 0..<60_000, using: &random))
      guard let early = quiet.pullForward(stage, safeCloses: safe, actTime: act) else { continue }
      count += 1
      #expect(early < stage && !quiet.contains(early) && quiet.contains(stage))
      #expect(try #require(quiet.end(after: stage)) > safe - act)
    }
    #expect(count > 200)
  }
}
