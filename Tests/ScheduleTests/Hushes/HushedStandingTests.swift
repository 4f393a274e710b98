import Civil
import Model
import Rules
import Schedule
import Testing

/// Whether an alert that waits to be sent may be, once something was said to it.
struct HushedStandingTests {
  private let shown = event("protection-set", "2026-11-01T00:00:00Z", until: "2026-12-10T12:00:00Z")
  private let pack: Pack

  init() throws {
    pack = try ScheduleTests.pack(guardRule)
  }

  /// The alert told at a moment, after passes at the moments before it.
  private func alert(_ moments: String...) throws -> Alert {
    var watch = Watch([shown], pack)
    return try #require(moments.map { watch.pass($0) }.last?.due.first)
  }

  private func standing(
    _ alert: Alert, _ hushes: StandingHush..., at now: String, events: [Event]? = nil
  ) -> Standing {
    Standing(
      of: alert, for: order(events ?? [shown]), under: pack, hushes: hushes, at: moment(now))
  }

  @Test func `a snooze that ends before the next stage holds it`() throws {
    let alert = try alert("2026-12-03T12:00:00Z")
    let snooze = hush(.snooze, until: "2026-12-05T00:00:00Z")
    #expect(
      standing(alert, snooze, at: "2026-12-03T12:00:01Z")
        == .hushed(until: moment("2026-12-05T00:00:00Z")))
    #expect(standing(alert, snooze, at: "2026-12-05T00:00:00Z") == .holds)
  }

  @Test func `a snooze past the next stage leaves it nothing to say`() throws {
    let snooze = hush(.snooze, until: "2026-12-08T12:00:00Z")
    #expect(
      standing(try alert("2026-12-03T12:00:00Z"), snooze, at: "2026-12-03T12:00:01Z")
        == .hushed(until: nil))
  }

  @Test(arguments: [Hush.Kind.ack, .silence])
  func `acknowledged or silenced, it is not told any more`(kind: Hush.Kind) throws {
    #expect(
      standing(
        try alert("2026-12-03T12:00:00Z"), hush(kind, until: "2026-12-05T00:00:00Z"),
        at: "2026-12-03T12:00:01Z") == .hushed(until: nil))
  }

  @Test(arguments: Hush.Kind.allCases)
  func `the last stage before the close holds, its reminder does not`(kind: Hush.Kind) throws {
    let said = hush(kind, until: "2026-12-20T00:00:00Z")
    let last = try alert("2026-12-10T00:00:00Z")
    #expect(standing(last, said, at: "2026-12-10T00:00:01Z") == .holds)
    let reminder = try alert("2026-12-10T00:00:00Z", "2026-12-10T03:00:00Z")
    #expect(standing(reminder, said, at: "2026-12-10T03:00:01Z") == .hushed(until: nil))
  }

  @Test func `what spoke in place of the last stage holds`() throws {
    let late = try alert("2026-12-11T00:00:00Z")
    #expect(late.stage == "+0s")
    #expect(standing(late, hush(.ack), at: "2026-12-11T00:00:01Z") == .holds)
  }

  @Test func `obsolete comes before hushed`() throws {
    let received = event("received", "2026-12-03T13:00:00Z")
    #expect(
      standing(
        try alert("2026-12-03T12:00:00Z"), hush(.ack), at: "2026-12-03T14:00:00Z",
        events: [shown, received]) == .obsolete(reason: "the rule does not apply any more"))
  }

  @Test func `news of a moved close is hushed by a silence alone`() throws {
    var watch = Watch([shown], pack)
    watch.pass("2026-12-03T12:00:00Z")
    let moved = event("protection-set", "2026-12-04T00:00:00Z", until: "2026-12-20T12:00:00Z")
    watch.order.events.append(moved)
    let alert = try #require(watch.pass("2026-12-04T00:00:00Z").due.first)
    let now = "2026-12-04T00:00:01Z"
    let until = "2026-12-08T00:00:00Z"
    #expect(standing(alert, hush(.ack), at: now, events: [shown, moved]) == .holds)
    #expect(
      standing(alert, hush(.silence, until: until), at: now, events: [shown, moved])
        == .hushed(until: nil))
  }

  @Test func `a failure waits for the end, whatever was said`() throws {
    let broken = try ScheduleTests.pack(
      rule("guard", #"closes = "order.paid.until""#, #"{ before = "1d", level = "notice" }"#))
    var watch = Watch([event("shipped", "2026-12-01T00:00:00Z")], broken)
    let alert = try #require(watch.pass("2026-12-01T00:00:00Z").due.first)
    let hushes = [hush(.silence, until: "2026-12-05T00:00:00Z")]
    #expect(
      Standing(
        of: alert, for: watch.order, under: broken, hushes: hushes,
        at: moment("2026-12-01T00:00:01Z")) == .hushed(until: moment("2026-12-05T00:00:00Z")))
  }
}
