import Civil
import Model
import Rules
import Schedule
import Testing

/// What is to be told again later.
struct SnoozeTests {
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

  @Test func `nothing is told before its end, and then the highest stage due`() throws {
    var watch = watch(hush(.snooze, until: "2026-12-09T00:00:00Z"))
    let held = watch.pass("2026-12-08T12:00:00Z")
    #expect(held.words == [])
    #expect(held.entries == [])
    #expect(held.wakeAt == moment("2026-12-09T00:00:00Z"))
    let agenda = watch.pass("2026-12-09T00:00:00Z")
    let alert = try #require(agenda.due.first)
    #expect(agenda.words == ["guard-2d"])
    #expect(alert.skipped == ["-7d"])
    #expect(agenda.wakeAt == moment("2026-12-10T00:00:00Z"))
  }

  @Test func `the wake of a stage ahead that will be held is the end, not its moment`() {
    var watch = watch(hush(.snooze, until: "2026-12-09T00:00:00Z"))
    #expect(watch.pass("2026-11-20T00:00:00Z").wakeAt == moment("2026-12-09T00:00:00Z"))
  }

  @Test func `beyond the last stage it is clipped, and what comes after waits for its end`() {
    var watch = watch(hush(.snooze, until: "2026-12-20T00:00:00Z"))
    watch.run(from: "2026-11-20T00:00:00Z")
    #expect(
      watch.told == ["2026-12-10T00:00:00Z guard-12h", "2026-12-20T00:00:00Z guard+0s"])
  }

  @Test func `a reminder waits for its end`() {
    var watch = watch(
      hush(.snooze, since: "2026-12-10T01:00:00Z", until: "2026-12-10T07:30:00Z"))
    watch.run(from: "2026-12-10T00:00:00Z")
    #expect(
      watch.told == [
        "2026-12-10T00:00:00Z guard-12h", "2026-12-10T07:30:00Z guard-12h#1",
        "2026-12-10T10:30:00Z guard-12h#2", "2026-12-10T12:00:00Z guard+0s",
      ])
  }

  @Test func `of two that overlap the later end counts`() {
    var watch = watch(
      hush(.snooze, until: "2026-12-04T00:00:00Z"),
      hush(.snooze, since: "2026-12-03T00:00:00Z", until: "2026-12-05T00:00:00Z"))
    #expect(watch.pass("2026-12-03T12:00:00Z").wakeAt == moment("2026-12-05T00:00:00Z"))
    #expect(watch.pass("2026-12-05T00:00:00Z").words == ["guard-7d"])
  }

  @Test func `a silence that begins within it passes over what it held`() {
    var watch = watch(
      hush(.snooze, until: "2026-12-05T00:00:00Z"),
      hush(.silence, since: "2026-12-04T00:00:00Z", until: "2026-12-06T00:00:00Z"))
    #expect(watch.pass("2026-12-03T12:00:00Z").wakeAt == moment("2026-12-04T00:00:00Z"))
    #expect(watch.pass("2026-12-04T00:00:00Z").entries.map(\.stage) == ["-7d"])
  }

  @Test func `of one stage it lets the next speak for it`() {
    var watch = watch(hush(.snooze, stage: "-7d", until: "2026-12-09T00:00:00Z"))
    #expect(watch.pass("2026-12-03T12:00:00Z").words == [])
    #expect(watch.pass("2026-12-08T12:00:00Z").due.first?.skipped == ["-7d"])
    #expect(watch.pass("2026-12-09T00:00:00Z").words == [])
  }

  @Test func `lifted, it tells at once what it held`() {
    var watch = watch(hush(.snooze, until: "2026-12-09T00:00:00Z"))
    watch.pass("2026-12-03T12:00:00Z")
    watch.hushes = [
      hush(.snooze, until: "2026-12-09T00:00:00Z", liftedAt: "2026-12-04T00:00:00Z")
    ]
    #expect(watch.pass("2026-12-04T00:00:00Z").words == ["guard-7d"])
  }

  @Test func `a moved close is told in spite of it`() {
    var watch = watch(
      hush(.snooze, since: "2026-12-03T13:00:00Z", until: "2026-12-06T00:00:00Z"))
    watch.pass("2026-12-03T12:00:00Z")
    watch.order.events = [event("protection-set", until: "2026-12-12T12:00:00Z")]
    #expect(watch.pass("2026-12-05T13:00:00Z").words == ["guardmoved"])
    #expect(watch.pass("2026-12-06T00:00:00Z").words == ["guard-7d"])
  }
}
