import Civil
import Model
import Rules
import Schedule
import Testing

/// Steps already taken that a guard speaks against.
struct StepAlertTests {
  private let pack: Pack
  private let opened = event("dispute-opened", "2026-11-01T00:00:00Z")
  private let escalated = event("escalated", "2026-11-05T00:00:00Z")
  private let cancelled = event("dispute-cancelled", "2026-11-10T12:00:00Z")

  init() throws {
    pack = try ScheduleTests.pack(
      guardRule + """
        [[guards]]
        id = "cancel-escalated"
        steps = ["dispute-cancelled"]
        title = { en = "Cancelling", ru = "Отмена спора" }
        when = "has(order.escalated)"
        says = { en = "It is final.", ru = "Это окончательно." }
        afterwards = { en = "Write to support.", ru = "Напишите в поддержку." }
        level = "critical"
        sources = ["A1-25"]
        [[guards]]
        id = "open-many"
        steps = ["dispute-opened"]
        title = { en = "Opening", ru = "Открытие спора" }
        when = "account.openDisputes >= 5"
        says = { en = "It looks like fraud.", ru = "Похоже на мошенничество." }
        afterwards = { en = "Close some.", ru = "Закройте часть." }
        level = "notice"
        sources = ["A1-25"]
        [sources]
        A1-25 = { title = "Article" }
        """)
  }

  @Test func `a step that a guard speaks against is told once, with what can be done`() throws {
    var watch = Watch([opened, escalated, cancelled], pack)
    let agenda = watch.pass("2026-11-10T13:00:00Z")
    let alert = try #require(agenda.due.first)
    #expect(agenda.words == ["cancel-escalatedstep"])
    #expect(alert.subject == .step(cancelled.kind, at: moment("2026-11-10T12:00:00Z")))
    #expect(alert.level == .critical)
    #expect(alert.ruleTitle.en == "Cancelling")
    #expect(alert.adviceText?.en == "Write to support.")
    #expect(alert.ifMissed == nil)
    #expect(alert.sources == ["A1-25"])
    #expect(agenda.entries.map(\.revision) == [moment("2026-11-10T12:00:00Z").seconds])
    #expect(watch.pass("2026-11-10T13:00:01Z").words == [])
  }

  @Test func `it is judged by what was known before the step`() {
    var watch = Watch([opened, cancelled, event("escalated", "2026-11-12T00:00:00Z")], pack)
    #expect(watch.pass("2026-11-13T00:00:00Z").words == [])
  }

  @Test func `a step dated ahead is told when it is taken`() {
    var watch = Watch([opened, escalated, cancelled], pack)
    let agenda = watch.pass("2026-11-10T11:59:59Z")
    #expect(agenda.words == [])
    #expect(agenda.wakeAt == moment("2026-11-10T12:00:00Z"))
    #expect(watch.pass("2026-11-10T12:00:00Z").words == ["cancel-escalatedstep"])
  }

  @Test func `a step told by its date is not told again when its hour is known, nor back`() {
    let dated = event("dispute-cancelled", "2026-11-10")
    for (first, second) in [(dated, cancelled), (cancelled, dated)] {
      var watch = Watch([opened, escalated, first], pack)
      #expect(watch.pass("2026-11-11T00:00:00Z").words == ["cancel-escalatedstep"])
      watch.order.events[2] = second
      #expect(watch.pass("2026-11-12T00:00:00Z").words == [])
    }
  }

  @Test func `one step told by two sources is told once, another one again`() {
    var near = cancelled
    near.at = .moment(moment("2026-11-10T12:20:00Z"))
    var watch = Watch([opened, escalated, cancelled, near], pack)
    #expect(watch.pass("2026-11-11T00:00:00Z").words == ["cancel-escalatedstep"])
    watch.order.events.append(event("dispute-cancelled", "2026-11-15T00:00:00Z"))
    #expect(watch.pass("2026-11-16T00:00:00Z").words == ["cancel-escalatedstep"])
  }

  @Test(arguments: [("2026-11-24T12:00:00Z", 1), ("2026-11-24T12:00:01Z", 0)])
  func `a step of more than two weeks before the order was known is history`(
    known: String, count: Int
  ) {
    var watch = Watch([opened, escalated, cancelled], pack, knownSince: moment(known))
    #expect(watch.pass(known).words.count == count)
  }

  @Test func `a guard may ask for the other orders of the buyer`() {
    let order = order([opened])
    let now = moment("2026-11-02T00:00:00Z")
    func due(_ account: Account) -> [String] {
      Agenda(for: order, under: pack, ledger: [], account: account, at: now).words
    }
    #expect(due(Account()) == [])
    #expect(due(Account(openDisputes: 5)) == ["open-manystep"])
    var walk = Forecast(order, under: pack, account: Account(openDisputes: 5))
    #expect(walk.alerts(from: .earliest, until: .latest).map(word) == ["open-manystep"])
  }

  @Test func `it holds as long as the step does`() throws {
    var watch = Watch([opened, escalated, cancelled], pack)
    let now = moment("2026-11-11T00:00:00Z")
    let alert = try #require(watch.pass(at: now).due.first)
    #expect(Standing(of: alert, for: watch.order, under: pack, at: now) == .holds)
    watch.order.events.removeLast()
    #expect(
      Standing(of: alert, for: watch.order, under: pack, at: now)
        == .obsolete(reason: "nothing speaks against 'dispute-cancelled' any more"))
  }

  @Test func `a forecast shows the same alert with the same key`() {
    var watch = Watch([opened, escalated, cancelled], pack)
    var walk = Forecast(watch.order, under: pack)
    let foreseen = walk.alerts(from: .earliest, until: .latest)
    #expect(foreseen.map(\.key) == watch.pass("2026-11-10T12:00:00Z").due.map(\.key))
    #expect(foreseen.count == 1)
  }

  @Test func `a step taken while the order is acknowledged is passed over`() {
    var watch = Watch([opened, escalated, cancelled], pack)
    watch.hushes = [hush(.ack, until: "2026-11-12T00:00:00Z")]
    let agenda = watch.pass("2026-11-10T13:00:00Z")
    #expect(agenda.words == [])
    #expect(agenda.entries.map(\.state) == [.superseded])
    #expect(watch.pass("2026-11-12T00:00:00Z").words == [])
  }

  @Test func `a step taken during a snooze is told at its end`() {
    var watch = Watch([opened, escalated, cancelled], pack)
    watch.hushes = [hush(.snooze, rule: "cancel-escalated", until: "2026-11-12T00:00:00Z")]
    let agenda = watch.pass("2026-11-10T13:00:00Z")
    #expect(agenda.words == [])
    #expect(agenda.wakeAt == moment("2026-11-12T00:00:00Z"))
    #expect(watch.pass("2026-11-12T00:00:00Z").words == ["cancel-escalatedstep"])
  }
}
