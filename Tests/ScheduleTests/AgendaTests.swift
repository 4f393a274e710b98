import Civil
import Model
import Rules
import Schedule
import Testing

/// One window over time: what is told when, and when to look again.
struct AgendaTests {
  private let shown = event("protection-set", until: "2026-12-10T12:00:00Z")
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  @Test func `nothing is due before the first stage, and the wake is its moment`() {
    var watch = Watch([shown], pack)
    let agenda = watch.pass("2026-12-03T11:59:59Z")
    #expect(agenda.words == [])
    #expect(agenda.entries == [])
    #expect(agenda.wakeAt == moment("2026-12-03T12:00:00Z"))
  }

  @Test func `a stage is told at its moment, once`() {
    var watch = Watch([shown], pack)
    let agenda = watch.pass("2026-12-03T12:00:00Z")
    #expect(agenda.words == ["guard-7d"])
    #expect(agenda.wakeAt == moment("2026-12-08T12:00:00Z"))
    #expect(watch.pass("2026-12-03T12:00:00Z").words == [])
    #expect(watch.pass("2026-12-08T11:59:59Z").words == [])
  }

  @Test func `after a pause only the highest stage due speaks, and lists what it skips`() throws {
    var watch = Watch([shown], pack)
    let agenda = watch.pass("2026-12-09T18:00:00Z")
    let alert = try #require(agenda.due.first)
    #expect(agenda.words == ["guard-2d"])
    #expect(alert.skipped == ["-7d"])
    #expect(alert.level == .warning)
    #expect(agenda.entries.map(\.state) == [.superseded, .raised])
    #expect(agenda.entries.map(\.stage) == ["-7d", "-2d"])
    #expect(agenda.wakeAt == moment("2026-12-10T00:00:00Z"))
    #expect(watch.pass("2026-12-09T18:00:01Z").words == [])
  }

  @Test func `after a pause beyond the close the loss itself is told`() {
    var watch = Watch([shown], pack)
    let agenda = watch.pass("2026-12-20T00:00:00Z")
    #expect(agenda.words == ["guard+0s"])
    #expect(agenda.due[0].skipped == ["-7d", "-2d", "-12h"])
    #expect(agenda.wakeAt == nil)
  }

  @Test func `a window without a stage after the close still tells that it was missed`() throws {
    let pack = try ScheduleTests.pack(
      rule(
        "guard", #"closes = "order.protectionSet.until""#, #"{ before = "1d", level = "notice" }"#))
    var watch = Watch([shown], pack)
    #expect(watch.pass("2026-12-20T00:00:00Z").words == ["guard-1d"])
  }

  @Test func `an order heard of only after the close is not told of it`() {
    let known = moment("2026-12-10T12:00:01Z")
    var watch = Watch([shown], pack, knownSince: known)
    let agenda = watch.pass(at: known)
    #expect(agenda.words == [])
    #expect(agenda.wakeAt == nil)
  }

  @Test func `an order heard of at the close itself is still told`() {
    let known = moment("2026-12-10T12:00:00Z")
    var watch = Watch([shown], pack, knownSince: known)
    #expect(watch.pass(at: known).words == ["guard+0s"])
  }

  @Test func `a fact recorded late, of a window long closed, is told once`() {
    var watch = Watch([], pack, knownSince: moment("2026-10-01T00:00:00Z"))
    watch.pass("2026-10-01T00:00:00Z")
    watch.order.events = [event("protection-set", "2026-10-02", until: "2026-11-01T00:00:00Z")]
    #expect(watch.pass("2026-12-01T00:00:00Z").words == ["guard+0s"])
    #expect(watch.pass("2026-12-01T00:00:01Z").words == [])
  }

  @Test func `an early stage waits until the window opens`() throws {
    let pack = try ScheduleTests.pack(
      rule(
        "answer", "from = \"seller-offered\"\nwindow = \"3d\"",
        """
        { before = "7d", level = "notice" }, { before = "3d", level = "notice" },
        { before = "1d", level = "warning" }
        """))
    var watch = Watch([event("seller-offered", "2026-12-01T00:00:00Z")], pack)
    #expect(watch.pass("2026-11-30T23:59:59Z").wakeAt == moment("2026-12-01T00:00:00Z"))
    let agenda = watch.pass("2026-12-01T00:00:00Z")
    #expect(agenda.words == ["answer-3d"])
    #expect(agenda.due[0].skipped == ["-7d"])
    #expect(agenda.wakeAt == moment("2026-12-03T00:00:00Z"))
  }

  @Test func `a window that opens only after its safe close speaks at its opening`() throws {
    let pack = try ScheduleTests.pack(
      rule(
        "odd", "opens = \"order.paid.at\"\ncloses = \"order.protectionSet.until\"",
        #"{ before = "1d", level = "notice", repeat = "1h" }, { after = "0s", level = "warning" }"#)
    )
    let events = [
      event("paid", "2026-12-10T06:00:00Z"), event("protection-set", until: "2026-12-10"),
    ]
    var watch = Watch(events, pack)
    let agenda = watch.pass("2026-12-10T06:00:00Z")
    #expect(agenda.words == ["odd-1d"])
    #expect(agenda.wakeAt == moment("2026-12-10T23:59:59Z"), "no reminder after the safe close")
  }

  @Test func `stages before count from the safe close, stages after from the close`() {
    var watch = Watch([event("protection-set", until: "2026-12-10")], pack)
    var wakes: [String] = []
    var now = moment("2026-11-01T00:00:00Z")
    while let wake = watch.pass(at: now).wakeAt, wakes.count < 20 {
      wakes.append(wake.description)
      now = wake
    }
    #expect(
      wakes == [
        "2026-12-03T00:00:00Z", "2026-12-08T00:00:00Z", "2026-12-09T12:00:00Z",
        "2026-12-09T15:00:00Z", "2026-12-09T18:00:00Z", "2026-12-09T21:00:00Z",
        "2026-12-10T23:59:59Z",
      ])
  }

  @Test func `an order without any date says nothing and never wakes`() {
    var watch = Watch([], pack)
    let agenda = watch.pass("2026-12-01T00:00:00Z")
    #expect(agenda.words == [])
    #expect(agenda.entries == [])
    #expect(agenda.wakeAt == nil)
  }

  @Test func `several rules may be due at once, in the order of the pack`() throws {
    let other = guardRule.replacing("\"guard\"", with: "\"alarm\"")
    var watch = Watch([shown], try ScheduleTests.pack(guardRule + other))
    #expect(watch.pass("2026-12-03T12:00:00Z").words == ["guard-7d", "alarm-7d"])
  }

  @Test func `the alert carries everything that a reader needs`() throws {
    var watch = Watch([shown], pack)
    watch.order.amount = try Money(parsing: "23.47 USD")
    watch.order.tags = ["gift"]
    let alert = try #require(watch.pass("2026-12-03T12:00:05Z").due.first)
    #expect(alert.at == moment("2026-12-03T12:00:05Z"))
    #expect(alert.order == OrderRef(platform: "shop", id: "1"))
    #expect(alert.amount == watch.order.amount)
    #expect(alert.tags == ["gift"])
    #expect(alert.pack == "shop")
    #expect(alert.zone == "UTC")
    #expect(alert.window?.closes == moment("2026-12-10T12:00:00Z"))
    #expect(alert.ruleTitle == Texts(en: "Act", ru: "Действуйте"))
  }
}
