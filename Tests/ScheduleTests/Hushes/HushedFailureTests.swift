import Civil
import Model
import Rules
import Schedule
import Testing

/// Rules that cannot be judged, steps already taken and orders without a pack, hushed.
struct HushedFailureTests {
  private let paid = event("paid", "2026-12-01T00:00:00Z")
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(
      rule(
        "guard", #"closes = "order.protectionSet.until""#, #"{ before = "1d", level = "notice" }"#))
  }

  private func watch(_ hushes: StandingHush...) -> Watch {
    var watch = Watch([paid], pack)
    watch.hushes = hushes
    return watch
  }

  @Test(arguments: [Hush.Kind.ack, .snooze, .silence])
  func `a failure that outlives its hush is told at the end`(kind: Hush.Kind) {
    var watch = watch(hush(kind, rule: "guard", until: "2026-12-05T00:00:00Z"))
    let held = watch.pass("2026-12-01T00:00:00Z")
    #expect(held.words == [])
    #expect(held.wakeAt == moment("2026-12-05T00:00:00Z"))
    #expect(watch.pass("2026-12-05T00:00:00Z").words == ["guarderror"])
  }

  @Test func `a failure acknowledged without an end is heard of when that is lifted`() {
    var watch = watch(hush(.ack))
    let held = watch.pass("2026-12-01T00:00:00Z")
    #expect(held.due == [])
    #expect(held.wakeAt == nil)
    watch.hushes = [hush(.ack, liftedAt: "2026-12-02T00:00:00Z")]
    #expect(watch.pass("2026-12-02T00:00:00Z").words == ["guarderror"])
  }

  @Test func `a hush of another rule or of a window is not about the failure`() {
    var watch = watch(
      hush(.ack, rule: "other"), hush(.ack, rule: "guard", revision: "2026-12-10T12:00:00Z"))
    #expect(watch.pass("2026-12-01T00:00:00Z").words == ["guarderror"])
  }

  @Test func `that no pack is for an order can be snoozed`() {
    let hushes = [hush(.snooze, until: "2026-12-05T00:00:00Z")]
    let held = Agenda(
      of: order([paid]), ledger: [], hushes: hushes, withoutPack: "none",
      at: moment("2026-12-01T00:00:00Z"))
    #expect(held.due == [])
    #expect(held.wakeAt == moment("2026-12-05T00:00:00Z"))
    let told = Agenda(
      of: order([paid]), ledger: [], hushes: hushes, withoutPack: "none",
      at: moment("2026-12-05T00:00:00Z"))
    #expect(told.due.count == 1)
    #expect(told.entries.count == 1)
  }
}
