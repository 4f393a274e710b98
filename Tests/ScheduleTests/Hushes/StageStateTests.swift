import Civil
import Model
import Rules
import Schedule
import Testing

/// What a view shows of a ladder.
struct StageStateTests {
  private let shown = event("protection-set", until: "2026-12-10T12:00:00Z")
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  private func states(_ watch: Watch, at now: String) throws -> [StageState] {
    let (rule, verdict) = try #require(
      pack.assess(watch.order, at: moment(now)).verdicts.first)
    return StageState.all(
      of: try #require(verdict.window), rule: rule, order: watch.order, under: pack,
      ledger: watch.ledger, hushes: watch.hushes, at: moment(now))
  }

  @Test func `without a hush a stage is told, passed over or to come`() throws {
    var watch = Watch([shown], pack)
    watch.pass("2026-12-08T12:00:00Z")
    #expect(
      try states(watch, at: "2026-12-08T13:00:00Z") == [.superseded, .raised, .pending, .pending])
  }

  @Test func `an acknowledged window has only its last stage to come`() throws {
    var watch = Watch([shown], pack)
    watch.pass("2026-12-03T12:00:00Z")
    watch.hushes = [hush(.ack, rule: "guard")]
    #expect(
      try states(watch, at: "2026-12-04T00:00:00Z")
        == [.acknowledged, .acknowledged, .pending, .acknowledged])
    watch.pass("2026-12-08T12:00:00Z")
    #expect(
      try states(watch, at: "2026-12-09T00:00:00Z")
        == [.acknowledged, .superseded, .pending, .acknowledged])
  }

  @Test func `a snooze holds what falls due before its end, and nothing told`() throws {
    var watch = Watch([shown], pack)
    watch.pass("2026-12-03T12:00:00Z")
    watch.hushes = [hush(.snooze, until: "2026-12-09T00:00:00Z")]
    #expect(
      try states(watch, at: "2026-12-04T00:00:00Z") == [.raised, .held, .pending, .pending])
  }

  @Test func `what was over before the order was known is passed over`() throws {
    let watch = Watch([shown], pack, knownSince: moment("2026-12-12T00:00:00Z"))
    let states = try states(watch, at: "2026-12-12T00:00:00Z")
    #expect(states.allSatisfy { $0 == .superseded })
  }
}
