import Civil
import Model
import Rules
import Schedule
import Testing

/// "I do not want to hear of this", by order or by condition.
struct SilenceTests {
  private let shown = event("protection-set", until: "2026-12-10T12:00:00Z")
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  private func watch(_ hushes: StandingHush...) -> Watch {
    var watch = Watch([shown], pack)
    watch.hushes = hushes
    return watch
  }

  private func silence(
    _ condition: String?, since: String = "2026-11-01T00:00:00Z",
    until: String = "2027-01-01T00:00:00Z"
  ) -> StandingHush {
    hush(.silence, order: nil, condition: condition, since: since, until: until)
  }

  @Test func `what falls due during it is passed over for good`() {
    var watch = watch(hush(.silence, until: "2026-12-05T00:00:00Z"))
    watch.run(from: "2026-11-20T00:00:00Z")
    #expect(watch.told.first == "2026-12-08T12:00:00Z guard-2d")
    #expect(watch.ledger.first?.stage == "-7d")
    #expect(watch.ledger.first?.state == .superseded)
  }

  @Test func `the last stage before the close speaks in spite of it`() {
    var watch = watch(hush(.silence, until: "2027-01-01T00:00:00Z"))
    watch.run(from: "2026-11-20T00:00:00Z")
    #expect(watch.told == ["2026-12-10T00:00:00Z guard-12h"])
  }

  @Test func `a condition is asked of each stage`() {
    var watch = watch(silence(#"alert.level == "warning" && order.title == "Hub""#))
    watch.run(from: "2026-11-20T00:00:00Z")
    #expect(
      watch.told.filter { !$0.contains("#") } == [
        "2026-12-03T12:00:00Z guard-7d", "2026-12-10T00:00:00Z guard-12h",
        "2026-12-10T12:00:00Z guard+0s",
      ])
  }

  @Test func `a condition can be about reminders`() {
    var watch = watch(silence("alert.repetition > 0"))
    watch.run(from: "2026-12-09T00:00:00Z")
    #expect(watch.told.count == 3)
    #expect(!watch.told.contains { $0.contains("#") })
  }

  @Test(arguments: ["order.amount.value > 0.0", "alert.nothing == 1", "this is no condition"])
  func `a condition that cannot be judged hides nothing`(condition: String) {
    var watch = watch(silence(condition))
    #expect(watch.pass("2026-12-03T12:00:00Z").words == ["guard-7d"])
  }

  @Test func `one of no order, rule or condition is about nothing`() {
    var watch = watch(silence(nil))
    #expect(watch.pass("2026-12-03T12:00:00Z").words == ["guard-7d"])
  }

  @Test func `reminders that fall into it are dropped, and the row goes on`() {
    var watch = watch(
      hush(.silence, since: "2026-12-10T01:00:00Z", until: "2026-12-10T07:30:00Z"))
    watch.run(from: "2026-12-10T00:00:00Z")
    #expect(
      watch.told == [
        "2026-12-10T00:00:00Z guard-12h", "2026-12-10T09:00:00Z guard-12h#1",
        "2026-12-10T12:00:00Z guard+0s",
      ])
  }

  @Test func `a moved close is passed over with it, and the next stage tells of the move`() throws {
    var watch = watch(
      hush(.silence, since: "2026-12-03T13:00:00Z", until: "2026-12-06T00:00:00Z"))
    watch.pass("2026-12-03T12:00:00Z")
    watch.order.events = [event("protection-set", until: "2026-12-11T12:00:00Z")]
    #expect(watch.pass("2026-12-03T14:00:00Z").words == [])
    #expect(watch.pass("2026-12-04T12:00:00Z").words == [])
    #expect(watch.pass("2026-12-07T00:00:00Z").words == [])
    let alert = try #require(watch.pass("2026-12-09T12:00:00Z").due.first)
    #expect(alert.movedFrom == moment("2026-12-10T12:00:00Z"))
    #expect(Set(watch.ledger.map(\.key)).count == watch.ledger.count)
  }

  /// Nobody can tell then what fell due within it from what became known only after it.
  @Test func `a silence that was slept through has hidden nothing`() {
    var watch = watch(hush(.silence, until: "2026-12-05T00:00:00Z"))
    watch.pass("2026-12-01T00:00:00Z")
    #expect(watch.pass("2026-12-06T00:00:00Z").words == ["guard-7d"])
  }
}
