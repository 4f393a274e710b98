import Civil
import Model
import Rules
import Schedule
import Testing

/// What the reader hears when a close is not the one told before.
struct MovedWindowTests {
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  /// Told at `-7d` of the 10th of December.
  private func told() -> Watch {
    var watch = Watch(
      [event("protection-set", "2026-11-01T00:00:00Z", until: "2026-12-10T12:00:00Z")], pack)
    watch.pass("2026-12-03T12:00:00Z")
    return watch
  }

  private func move(_ watch: inout Watch, to until: String) {
    watch.order.events[0].until = Stamp(parsing: until)
  }

  @Test func `a later close is announced once, as a notice`() throws {
    var watch = told()
    move(&watch, to: "2026-12-24T12:00:00Z")
    let agenda = watch.pass("2026-12-04T00:00:00Z")
    let alert = try #require(agenda.due.first)
    #expect(agenda.words == ["guardmoved"])
    #expect(alert.level == .notice)
    #expect(alert.movedFrom == moment("2026-12-10T12:00:00Z"))
    #expect(alert.window?.closes == moment("2026-12-24T12:00:00Z"))
    #expect(agenda.wakeAt == moment("2026-12-17T12:00:00Z"))
    #expect(watch.pass("2026-12-04T00:00:01Z").words == [])
    #expect(watch.pass("2026-12-17T12:00:00Z").due.map(\.movedFrom) == [nil])
  }

  @Test func `an earlier close is announced as a warning`() throws {
    var watch = told()
    move(&watch, to: "2027-01-10T12:00:00Z")
    watch.pass("2026-12-04T00:00:00Z")
    move(&watch, to: "2026-12-20T12:00:00Z")
    let alert = try #require(watch.pass("2026-12-05T00:00:00Z").due.first)
    #expect(alert.stage == "moved")
    #expect(alert.level == .warning)
    #expect(alert.movedFrom == moment("2027-01-10T12:00:00Z"))
  }

  @Test func `a stage that is due at once announces the new close itself`() throws {
    var watch = told()
    move(&watch, to: "2026-12-06T12:00:00Z")
    let agenda = watch.pass("2026-12-05T00:00:00Z")
    #expect(agenda.words == ["guard-2d"])
    #expect(agenda.due[0].movedFrom == moment("2026-12-10T12:00:00Z"))
    #expect(agenda.due[0].skipped == ["-7d"])
    #expect(watch.pass("2026-12-05T00:00:01Z").words == [])
  }

  @Test func `the unsent stages of the old close are set aside`() {
    var watch = told()
    move(&watch, to: "2026-12-24T12:00:00Z")
    let entries = watch.pass("2026-12-04T00:00:00Z").entries.filter { $0.state == .superseded }
    #expect(entries.map(\.stage) == ["-2d", "-12h", "+0s"])
    #expect(Set(entries.map(\.revision)) == [moment("2026-12-10T12:00:00Z").seconds])
    #expect(Set(watch.ledger.map(\.key)).count == watch.ledger.count)
  }

  @Test func `a close of which nothing was told moves without a word`() {
    var watch = Watch(
      [event("protection-set", "2026-11-01T00:00:00Z", until: "2026-12-10T12:00:00Z")], pack)
    watch.pass("2026-12-03T11:59:59Z")
    move(&watch, to: "2026-12-24T12:00:00Z")
    let agenda = watch.pass("2026-12-04T00:00:00Z")
    #expect(agenda.words == [])
    #expect(agenda.entries == [])
  }

  @Test func `a window after one that has closed is another one, not a moved one`() {
    var watch = told()
    watch.pass("2026-12-10T12:00:00Z")
    move(&watch, to: "2026-12-24T12:00:00Z")
    #expect(watch.pass("2026-12-10T12:00:00Z").words == [])
    let later = watch.pass("2026-12-17T12:00:00Z")
    #expect(later.words == ["guard-7d"])
    #expect(later.due[0].movedFrom == nil)
  }

  @Test func `a window that comes back says so, and speaks of what is left of its ladder`() {
    var watch = told()
    move(&watch, to: "2026-12-24T12:00:00Z")
    watch.pass("2026-12-04T00:00:00Z")
    move(&watch, to: "2026-12-10T12:00:00Z")
    let back = watch.pass("2026-12-05T00:00:00Z")
    #expect(back.words == ["guardmoved"])
    #expect(back.due[0].movedFrom == moment("2026-12-24T12:00:00Z"))
    #expect(back.due[0].level == .warning)
    #expect(back.wakeAt == moment("2026-12-08T12:00:00Z"))
    #expect(watch.pass("2026-12-08T12:00:00Z").words == ["guard-2d"])
    #expect(Set(watch.ledger.map(\.key)).count == watch.ledger.count)
  }

  @Test func `however often a window goes to and fro, each place is announced once`() {
    var watch = told()
    for day in 4...7 {
      move(&watch, to: day.isMultiple(of: 2) ? "2026-12-24T12:00:00Z" : "2026-12-10T12:00:00Z")
      watch.pass("2026-12-0\(day)T00:00:00Z")
    }
    #expect(
      watch.told == [
        "2026-12-03T12:00:00Z guard-7d", "2026-12-04T00:00:00Z guardmoved",
        "2026-12-05T00:00:00Z guardmoved",
      ])
    #expect(watch.pass("2026-12-08T12:00:00Z").words == ["guard-2d"])
  }

  @Test func `reminders go on when the window is back, the first one with the correction`() {
    var watch = told()
    watch.pass("2026-12-10T00:00:00Z")
    move(&watch, to: "2026-12-24T12:00:00Z")
    #expect(watch.pass("2026-12-10T01:00:00Z").words == ["guardmoved"])
    move(&watch, to: "2026-12-10T12:00:00Z")
    let back = watch.pass("2026-12-10T04:00:00Z")
    #expect(back.words == ["guard-12h#1"])
    #expect(back.due[0].movedFrom == moment("2026-12-24T12:00:00Z"))
  }

  @Test func `a close moved to before the order was known is told when another was believed`() {
    var watch = Watch(
      [event("protection-set", "2026-11-01T00:00:00Z", until: "2026-12-10T12:00:00Z")], pack,
      knownSince: moment("2026-12-01T00:00:00Z"))
    watch.pass("2026-12-03T12:00:00Z")
    move(&watch, to: "2026-11-20T12:00:00Z")
    let agenda = watch.pass("2026-12-04T00:00:00Z")
    #expect(agenda.words == ["guard+0s"])
    #expect(agenda.due[0].movedFrom == moment("2026-12-10T12:00:00Z"))
  }

  @Test func `a correction holds until the close moves again`() throws {
    var watch = told()
    move(&watch, to: "2026-12-24T12:00:00Z")
    let alert = try #require(watch.pass("2026-12-04T00:00:00Z").due.first)
    let later = moment("2026-12-05T00:00:00Z")
    #expect(Standing(of: alert, for: watch.order, under: pack, at: later) == .holds)
    move(&watch, to: "2026-12-28T12:00:00Z")
    #expect(
      Standing(of: alert, for: watch.order, under: pack, at: later)
        == .obsolete(reason: "the window now closes at 2026-12-28T12:00:00Z"))
  }

  @Test func `a view of the window finds the correction, and open stages open`() throws {
    var watch = told()
    move(&watch, to: "2026-12-24T12:00:00Z")
    watch.pass("2026-12-04T00:00:00Z")
    move(&watch, to: "2026-12-10T12:00:00Z")
    watch.pass("2026-12-05T00:00:00Z")
    let (rule, verdict) = pack.assess(watch.order, at: moment("2026-12-05T00:00:00Z")).verdicts[0]
    let stages = WindowStages(
      try #require(verdict.window), rule: rule, order: watch.order, ledger: watch.ledger)
    #expect(stages.told.map(\.stage) == ["-7d"])
    #expect(stages.correction?.at == moment("2026-12-05T00:00:00Z"))
  }
}
