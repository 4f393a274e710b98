import Civil
import Model
import Rules
import Schedule
import Testing

struct ReminderTests {
  private let shown = event("protection-set", until: "2026-12-10T12:00:00Z")
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  /// Told at `-12h`, which repeats every 3 hours.
  private func alarmed() -> Watch {
    var watch = Watch([shown], pack)
    watch.pass("2026-12-10T00:00:00Z")
    return watch
  }

  @Test func `a reminder comes after its pause, with a number and a key of its own`() {
    var watch = alarmed()
    #expect(watch.pass("2026-12-10T02:59:59Z").words == [])
    let agenda = watch.pass("2026-12-10T03:00:00Z")
    #expect(agenda.words == ["guard-12h#1"])
    #expect(agenda.due[0].skipped == [])
    #expect(agenda.wakeAt == moment("2026-12-10T06:00:00Z"))
    #expect(Set(watch.ledger.map(\.key)).count == watch.ledger.count)
  }

  @Test func `reminders that were slept through come as one`() {
    var watch = alarmed()
    let agenda = watch.pass("2026-12-10T10:00:00Z")
    #expect(agenda.words == ["guard-12h#1"])
    #expect(agenda.wakeAt == moment("2026-12-10T12:00:00Z"), "the next would be after the close")
  }

  @Test func `no reminder comes at or after the safe close`() {
    var watch = alarmed()
    for now in ["2026-12-10T03:00:00Z", "2026-12-10T06:00:00Z", "2026-12-10T09:00:00Z"] {
      watch.pass(now)
    }
    #expect(watch.pass("2026-12-10T12:00:00Z").words == ["guard+0s"])
    #expect(watch.pass("2026-12-10T15:00:00Z").words == [])
  }

  @Test func `a later stage takes the place of a reminder due at the same pass`() throws {
    let ladder = """
      { before = "2d", level = "notice", repeat = "1d" }, { before = "1d", level = "warning" }
      """
    let body = #"closes = "order.protectionSet.until""#
    var watch = Watch([shown], try ScheduleTests.pack(rule("guard", body, ladder)))
    #expect(watch.pass("2026-12-08T12:00:00Z").words == ["guard-2d"])
    #expect(watch.pass("2026-12-09T12:00:00Z").words == ["guard-1d"])
    #expect(watch.pass("2026-12-10T11:00:00Z").words == [], "the stage told last does not repeat")
  }

  @Test func `a reminder is of the stage told last, not of one skipped`() {
    var watch = Watch([shown], pack)
    watch.pass("2026-12-10T05:00:00Z")
    #expect(watch.pass("2026-12-10T08:00:00Z").words == ["guard-12h#1"])
    #expect(watch.ledger.filter { $0.state == .superseded }.map(\.stage) == ["-7d", "-2d"])
  }

  @Test func `reminders stop with the reason for them, and go on when it is back`() {
    var watch = alarmed()
    watch.order.events.append(event("received", "2026-12-10T01:00:00Z"))
    let agenda = watch.pass("2026-12-10T03:00:00Z")
    #expect(agenda.words == [])
    #expect(agenda.wakeAt == nil)
    watch.order.events.removeLast()
    #expect(watch.pass("2026-12-10T04:00:00Z").words == ["guard-12h#1"])
  }
}
