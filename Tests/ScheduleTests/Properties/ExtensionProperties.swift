import Civil
import Model
import Rules
import Schedule
import Testing

/// An extension as it really works: asking for it is a wish, only a granted one moves the end.
struct ExtensionProperties {
  private static let seeds = 0..<12

  /// A parcel on its way with an end of protection, and a moment before it at which to ask.
  private struct Wait {
    let events: [Event]
    let end: Moment
    let asked: Moment

    init(seed: Int) {
      var random = SeededGenerator(seed: UInt64(seed))
      let shipped = Tale.start + Length(minutes: .random(in: 0..<43_200, using: &random))
      let days = Int64.random(in: 20..<80, using: &random)
      end = shipped + Length(days: days)
      asked = shipped + Length(minutes: .random(in: 1_440..<(days * 1_440), using: &random))
      events = [
        Event(.paid, at: .moment(shipped - Length(days: 1))), Event(.shipped, at: .moment(shipped)),
        Event(.protectionSet, at: .moment(shipped), until: .moment(end)),
      ]
    }

    func order(_ kind: String, _ at: Moment, until: Moment? = nil) -> Order {
      ScheduleTests.order(
        events + [Wait.event("extension-requested", asked), Wait.event(kind, at, until)])
    }

    static func event(_ kind: String, _ at: Moment, _ until: Moment? = nil) -> Event {
      Event(
        EventKind(rawValue: kind), at: .moment(at), until: until.map { .moment($0) })
    }

    var asking: Order { ScheduleTests.order(events + [Wait.event("extension-requested", asked)]) }
  }

  private func eachWait(_ check: (Wait, Pack, Comment) throws -> Void) throws {
    for pack in try Shipped.all() {
      for seed in ExtensionProperties.seeds {
        try check(Wait(seed: seed), pack, "seed \(seed) of \(pack.id)")
      }
    }
  }

  @Test func `asking changes nothing but that an answer is awaited`() throws {
    try eachWait { wait, pack, comment in
      let before = pack.assess(order(wait.events), at: .latest).verdicts
      let after = pack.assess(wait.asking, at: .latest).verdicts
      for (old, new) in zip(before, after) where old.rule.id != "ask-extension" {
        #expect(old.verdict == new.verdict, comment)
      }
    }
  }

  @Test func `only a granted extension moves the end, to the one granted`() throws {
    try eachWait { wait, pack, comment in
      let granted = wait.end + Length(days: 14)
      let cases: [(String, Moment?, Moment)] = [
        ("extension-granted", granted, granted), ("extension-refused", nil, wait.end),
        ("seller-replied", granted, wait.end),
      ]
      for (kind, until, end) in cases {
        let order = wait.order(kind, wait.asked + Length(hours: 5), until: until)
        let window = pack.assess(order, at: .latest).verdicts
          .first { $0.rule.id == "open-dispute" }?.verdict.window
        #expect(window?.closes == end, comment)
        #expect(window?.basis == .asserted, comment)
      }
    }
  }

  @Test func `three days without an answer, or a refusal, say that the dispute is to be opened`()
    throws
  {
    try eachWait { wait, pack, comment in
      let refused = wait.asked + Length(hours: 5)
      let silent = min(wait.asked + Length(days: 3), wait.end)
      #expect(openNow(wait.asking, pack) == silent, comment)
      #expect(
        openNow(wait.order("extension-refused", refused), pack) == min(refused, wait.end), comment)
    }
  }

  @Test func `a granted extension silences the wait for an answer`() throws {
    try eachWait { wait, pack, comment in
      let order = wait.order(
        "extension-granted", wait.asked + Length(hours: 5), until: wait.end + Length(days: 14))
      #expect(openNow(order, pack) == nil, comment)
    }
  }

  /// When the wait for the seller's answer is told to be over.
  private func openNow(_ order: Order, _ pack: Pack) -> Moment? {
    var walk = Forecast(order, under: pack)
    return walk.alerts(from: .earliest, until: .latest).first { $0.rule == "ask-extension" }?.at
  }
}
