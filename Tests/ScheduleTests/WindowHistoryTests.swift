import Civil
import Model
import Rules
import Schedule
import Testing

struct WindowHistoryTests {
  private let pack: Pack
  private let late = moment("2027-12-01T00:00:00Z")

  init() throws {
    let closes = """
      has(order.extensionGranted) ? order.extensionGranted.until : \
      has(order.protectionSet) ? order.protectionSet.until : order.shipped.at + duration('720h')
      """
    pack = try ScheduleTests.pack(
      rule(
        "guard",
        "when = \"has(order.shipped) && !has(order.disputeOpened)\"\ncloses = \"\(closes)\"",
        #"{ before = "1d", level = "notice" }"#))
  }

  private func history(_ events: [Event], at now: Moment? = nil) -> [WindowHistory] {
    WindowHistory.of(order(events), under: pack, at: now ?? late)
  }

  private let shipped = event("shipped", "2026-09-01T00:00:00Z")
  private let shown = event("protection-set", "2026-09-05T00:00:00Z", until: "2026-11-01T00:00:00Z")
  private let granted = event(
    "extension-granted", "2026-10-20T00:00:00Z", until: "2026-11-20T00:00:00Z")

  @Test func `each place of a window is told with the fact that put it there`() throws {
    let history = try #require(history([granted, shown, shipped]).first)
    #expect(history.rule == "guard")
    #expect(history.hasMoved)
    #expect(
      history.revisions.map(\.window.closes.description) == [
        "2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z", "2026-11-20T00:00:00Z",
      ])
    #expect(history.revisions.map(\.window.basis) == [.computed, .asserted, .asserted])
    #expect(
      history.revisions.map(\.because.description) == [
        "[shipped]", "[protection-set]", "[extension-granted]",
      ])
    #expect(
      history.revisions.compactMap(\.since?.description) == [
        "2026-09-01T00:00:00Z", "2026-09-05T00:00:00Z", "2026-10-20T00:00:00Z",
      ])
  }

  @Test func `facts that do not count yet are no history`() {
    let history = history([granted, shown, shipped], at: moment("2026-10-19T23:59:59Z"))
    #expect(history.map(\.revisions.count) == [2])
  }

  @Test func `what was always so has no moment`() throws {
    let always = event("shipped", nil)
    let shown = event("protection-set", until: "2026-11-01T00:00:00Z")
    let revision = try #require(history([always, shown]).first?.revisions.first)
    #expect(revision.since == nil)
    #expect(revision.because.map(\.rawValue) == ["protection-set", "shipped"])
  }

  @Test func `of facts at one moment only those that decide are named`() throws {
    let paid = event("paid", "2026-09-05T00:00:00Z")
    let history = try #require(history([paid, shown, shipped]).first)
    #expect(history.revisions.last?.because.map(\.rawValue) == ["protection-set"])
  }

  @Test func `a window that was away and came back has not moved`() throws {
    let opened = event("dispute-opened", "2026-09-10T00:00:00Z")
    #expect(history([shipped, opened]).map(\.hasMoved) == [false])
  }

  @Test func `a close that differs by an hour at most has not moved, and is shown as it is now`() {
    let again = event("protection-set", "2026-09-06T00:00:00Z", until: "2026-11-01T00:59:00Z")
    let revisions = history([shipped, shown, again]).flatMap(\.revisions)
    #expect(revisions.count == 2)
    #expect(revisions.last?.window.closes == moment("2026-11-01T00:59:00Z"))
    #expect(revisions.last?.since == moment("2026-09-05T00:00:00Z"))
  }

  @Test func `a rule that never applied has no history`() {
    #expect(history([event("placed", "2026-09-01T00:00:00Z")]).isEmpty)
  }

  @Test func `the last place is where the window stands now`() throws {
    let pack = try Shipped.aliexpress()
    for seed in 0..<60 {
      let order = order(History(seed: seed).events)
      let histories = WindowHistory.of(order, under: pack, at: late)
      for (rule, verdict) in pack.assess(order, at: late).verdicts {
        guard let window = verdict.window else { continue }
        #expect(histories.first { $0.rule == rule.id }?.revisions.last?.window == window)
      }
    }
  }
}
