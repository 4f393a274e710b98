import Civil
import Model
import Rules
import Schedule
import Testing

/// Whether an alert raised earlier still holds when it is about to be sent.
struct StandingTests {
  private let pack: Pack
  private let alert: Alert
  private let shown = event("protection-set", "2026-11-01T00:00:00Z", until: "2026-12-10T12:00:00Z")
  private let now = moment("2026-12-03T13:00:00Z")

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
    var watch = Watch([shown], pack)
    alert = try #require(watch.pass("2026-12-03T12:00:00Z").due.first)
  }

  private func standing(_ events: [Event], _ pack: Pack? = nil) -> Standing {
    Standing(of: alert, for: order(events), under: pack ?? self.pack, at: now)
  }

  @Test func `it holds while the window is the same, also after the close`() {
    #expect(standing([shown]) == .holds)
    let late = moment("2026-12-11T00:00:00Z")
    #expect(Standing(of: alert, for: order([shown]), under: pack, at: late) == .holds)
  }

  @Test func `it holds while the close moves by an hour at most`() {
    let near = event("protection-set", "2026-11-02T00:00:00Z", until: "2026-12-10T13:00:00Z")
    #expect(standing([shown, near]) == .holds)
  }

  @Test func `it is obsolete once the close has moved further`() {
    let far = event("protection-set", "2026-11-02T00:00:00Z", until: "2026-12-24T12:00:00Z")
    #expect(
      standing([shown, far]) == .obsolete(reason: "the window now closes at 2026-12-24T12:00:00Z"))
  }

  @Test func `it is obsolete once the rule does not apply`() {
    #expect(
      standing([shown, event("received", "2026-12-03T12:30:00Z")])
        == .obsolete(reason: "the rule does not apply any more"))
  }

  @Test func `it is obsolete once the pack has no such rule`() throws {
    let other = try ScheduleTests.pack(guardRule.replacing("\"guard\"", with: "\"other\""))
    #expect(
      standing([shown], other) == .obsolete(reason: "the pack has no rule 'guard' any more"))
  }

  @Test func `it holds when the rule cannot be judged any more`() throws {
    let broken = try ScheduleTests.pack(
      guardRule.replacing("order.protectionSet.until\"", with: "order.paid.at\""))
    #expect(standing([shown], broken) == .holds)
  }

  @Test func `an event of the future does not make it obsolete yet`() {
    #expect(standing([shown, event("received", "2026-12-03T14:00:00Z")]) == .holds)
  }
}
