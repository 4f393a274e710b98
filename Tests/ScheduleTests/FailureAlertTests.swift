import Civil
import Model
import Rules
import Schedule
import Testing

struct FailureAlertTests {
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(
      rule(
        "guard", #"closes = "order.protectionSet.until""#, #"{ before = "1d", level = "notice" }"#))
  }

  @Test func `a rule that cannot be judged is told once, as a warning with the reason`() throws {
    var watch = Watch([event("paid", "2026-12-01T00:00:00Z")], pack)
    let agenda = watch.pass("2026-12-01T00:00:00Z")
    let alert = try #require(agenda.due.first)
    #expect(agenda.words == ["guarderror"])
    #expect(alert.level == .warning)
    guard case .failure(let reason) = alert.subject else {
      Issue.record("not a failure: \(alert.subject)")
      return
    }
    #expect(reason.hasPrefix("shop.toml:"))
    #expect(watch.pass("2026-12-02T00:00:00Z").words == [])
  }

  @Test func `it holds until the rule can be judged again`() throws {
    var watch = Watch([event("paid", "2026-12-01T00:00:00Z")], pack)
    let alert = try #require(watch.pass("2026-12-01T00:00:00Z").due.first)
    let later = moment("2026-12-02T00:00:00Z")
    #expect(Standing(of: alert, for: watch.order, under: pack, at: later) == .holds)
    watch.order.events.append(event("protection-set", until: "2026-12-10T12:00:00Z"))
    #expect(
      Standing(of: alert, for: watch.order, under: pack, at: later)
        == .obsolete(reason: "the rule can be judged again"))
  }

  @Test func `the window of a rule that can be judged again is told as usual`() {
    var watch = Watch([event("paid", "2026-12-01T00:00:00Z")], pack)
    watch.pass("2026-12-01T00:00:00Z")
    watch.order.events.append(event("protection-set", until: "2026-12-10T12:00:00Z"))
    #expect(watch.pass("2026-12-09T12:00:00Z").words == ["guard-1d"])
  }
}
