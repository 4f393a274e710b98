import Civil
import Model
import Rules
import Schedule
import Testing

/// "I know, and I see to it": of a stage, a window, an order.
struct AcknowledgementTests {
  private let shown = event("protection-set", until: "2026-12-10T12:00:00Z")
  private let close = "2026-12-10T12:00:00Z"
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  private func watch(_ hushes: StandingHush...) -> Watch {
    var watch = Watch([shown], pack)
    watch.hushes = hushes
    return watch
  }

  @Test func `an acknowledged stage is not repeated, and the next one speaks`() {
    var watch = watch(hush(.ack, rule: "guard", stage: "-12h", since: "2026-12-10T01:00:00Z"))
    watch.run(from: "2026-12-09T00:00:00Z")
    #expect(
      watch.told == [
        "2026-12-09T00:00:00Z guard-2d", "2026-12-10T00:00:00Z guard-12h",
        "2026-12-10T12:00:00Z guard+0s",
      ])
  }

  @Test func `a stage acknowledged before it was told is passed over`() {
    var watch = watch(hush(.ack, rule: "guard", stage: "-7d"))
    #expect(watch.pass("2026-12-03T11:59:59Z").wakeAt == moment("2026-12-03T12:00:00Z"))
    let agenda = watch.pass("2026-12-03T12:00:00Z")
    #expect(agenda.words == [])
    #expect(agenda.entries.map(\.stage) == ["-7d"])
    #expect(agenda.entries.map(\.state) == [.superseded])
    #expect(watch.pass("2026-12-03T12:00:01Z").entries == [])
    #expect(watch.pass("2026-12-08T12:00:00Z").due.first?.skipped == [])
  }

  @Test(arguments: [nil, "guard"])
  func `of an acknowledged window only the last stage before the close speaks`(rule: String?) {
    var watch = watch(hush(.ack, rule: rule))
    watch.run(from: "2026-11-20T00:00:00Z")
    #expect(watch.told == ["2026-12-10T00:00:00Z guard-12h"])
    #expect(
      watch.ledger.map { "\($0.stage) \($0.state)" }
        == ["-7d superseded", "-2d superseded", "-12h raised", "+0s superseded"])
  }

  @Test func `an acknowledgement of one window does not cover it once it has moved`() {
    var watch = watch(hush(.ack, rule: "guard", revision: close))
    watch.pass("2026-12-04T00:00:00Z")
    watch.order.events = [event("protection-set", until: "2026-12-12T12:00:00Z")]
    watch.run(from: "2026-12-05T13:00:00Z")
    #expect(
      watch.told.prefix(2) == ["2026-12-05T13:00:00Z guard-7d", "2026-12-10T12:00:00Z guard-2d"])
  }

  @Test func `an acknowledgement of every window covers it where it has moved to`() {
    var watch = watch(hush(.ack, rule: "guard", since: "2026-12-03T13:00:00Z"))
    watch.pass("2026-12-03T12:00:00Z")
    watch.order.events = [event("protection-set", until: "2026-12-12T12:00:00Z")]
    watch.run(from: "2026-12-04T13:00:00Z")
    #expect(
      watch.told == [
        "2026-12-03T12:00:00Z guard-7d", "2026-12-04T13:00:00Z guardmoved",
        "2026-12-12T00:00:00Z guard-12h",
      ])
  }

  @Test func `a close read a few minutes apart is the acknowledged one`() {
    var watch = watch(hush(.ack, rule: "guard", revision: "2026-12-10T12:20:00Z"))
    #expect(watch.pass("2026-12-08T12:00:00Z").words == [])
  }

  @Test func `lifted, it restores what is still ahead`() {
    var watch = watch(hush(.ack))
    watch.pass("2026-12-03T12:00:00Z")
    watch.hushes = [hush(.ack, liftedAt: "2026-12-05T00:00:00Z")]
    watch.run(from: "2026-12-05T00:00:00Z")
    #expect(watch.told.first == "2026-12-08T12:00:00Z guard-2d")
  }

  @Test func `after a pause beyond the last stage what comes of it is told`() {
    var watch = watch(hush(.ack))
    watch.pass("2026-12-03T12:00:00Z")
    let agenda = watch.pass("2026-12-11T00:00:00Z")
    #expect(agenda.words == ["guard+0s"])
    #expect(agenda.due[0].skipped == ["-2d", "-12h"])
  }

  @Test func `a stage passed over speaks after all when the pack makes it the last`() throws {
    var watch = watch(hush(.ack))
    watch.pass("2026-12-08T12:00:00Z")
    watch.pack = try ScheduleTests.pack(
      rule(
        "guard", #"closes = "order.protectionSet.until""#, #"{ before = "2d", level = "notice" }"#))
    #expect(watch.pass("2026-12-08T13:00:00Z").words == ["guard-2d"])
    #expect(Set(watch.ledger.map(\.key)).count == watch.ledger.count)
  }

  @Test func `of another order or rule it changes nothing`() {
    let other = OrderRef(platform: "shop", id: "2")
    var watch = watch(hush(.ack, order: other), hush(.ack, rule: "other"))
    #expect(watch.pass("2026-12-08T12:00:00Z").words == ["guard-2d"])
  }
}
