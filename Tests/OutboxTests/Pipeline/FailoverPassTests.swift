import Civil
import Model
import Outbox
import Sinks
import Storage
import Testing

@Suite struct `Failing over` {
  private let start = Scene.start
  private let toPhone = [Route(to: ["phone"])]

  private func guarded(_ days: Int64) -> [Event] {
    [ShopPack.event("protection-set", until: start + Length(days: days))]
  }

  @Test func `the third failure has the failover told, and the sink itself is tried on`() throws {
    var scene = try Scene(failovers: ["phone": "mail"], routes: toPhone)
    try scene.tell(guarded(6), at: start)
    var now = start
    for attempt in 1...3 {
      let sent = try scene.pass(at: now)
      #expect(sent.map(\.words) == ["phone -7d"], "attempt \(attempt)")
      try scene.land(sent, .temporary(retryAfter: nil), at: now)
      now = try #require(try scene.pipeline.nextMoment(after: now))
    }
    let rows = try scene.store.deliveries(state: .pending, limit: 9)
    #expect(Set(rows.map(\.delivery.sink)) == ["phone", "mail"])
    #expect(
      scene.notes.contains {
        if case .failedOver(_, "mail", _, .failures) = $0 { true } else { false }
      })
  }

  @Test func `when time is short the failover is told after the first failure`() throws {
    var scene = try Scene(failovers: ["phone": "mail"], routes: toPhone)
    try scene.tell(
      [ShopPack.event("protection-set", until: start + Length(minutes: 50))], at: start)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    #expect(try scene.pass(at: start).map(\.words) == ["mail -12h"])
  }

  @Test func `what is refused for good goes to another sink without being asked`() throws {
    var scene = try Scene(routes: toPhone)
    try scene.tell(guarded(6), at: start)
    try scene.land(try scene.pass(at: start), .permanent, at: start)
    #expect(try scene.pass(at: start).map(\.words) == ["mail -7d"])
    #expect(try scene.states() == ["phone -7d dead", "mail -7d pending"])
  }

  @Test func `a recipient that is gone is not told again, another sink is`() throws {
    var scene = try Scene(routes: toPhone)
    try scene.tell(guarded(6), at: start)
    try scene.land(try scene.pass(at: start), .gone, at: start)
    try scene.land(try scene.pass(at: start), at: start)
    try scene.tell("2", guarded(6), at: start)
    var sent: [String] = []
    for _ in 1...3 {
      let shipments = try scene.pass(at: start)
      sent += shipments.map(\.words)
      try scene.land(shipments, at: start)
    }
    #expect(sent == ["mail -7d"])
  }

  @Test func `what was given up after many failures goes to another sink`() throws {
    var scene = try Scene(routes: toPhone)
    // Without an end the rule cannot be judged: nothing hurries.
    try scene.tell([ShopPack.event("dispute-opened", at: start)], at: start)
    var now = start
    for _ in 1...10 {
      let sent = try scene.pass(at: now)
      try scene.land(sent.filter { $0.sink == "phone" }, .temporary(retryAfter: nil), at: now)
      now = try scene.pipeline.nextMoment(after: now) ?? now
    }
    #expect(try scene.states() == ["phone error dead", "mail error pending"])
  }

  @Test func `a failover that was told ends the chain`() throws {
    var scene = try Scene(
      ["phone", "mail", "pager"], failovers: ["phone": "mail", "mail": "pager"], routes: toPhone)
    try scene.tell(guarded(6), at: start)
    var now = start
    for _ in 1...6 {
      let sent = try scene.pass(at: now)
      try scene.land(sent.filter { $0.sink == "phone" }, .temporary(retryAfter: nil), at: now)
      try scene.land(sent.filter { $0.sink != "phone" }, at: now)
      now = try scene.pipeline.nextMoment(after: now) ?? now
    }
    #expect(
      try scene.store.deliveries(state: nil, sink: "mail", limit: 9).map(\.state) == [.delivered])
    #expect(try scene.store.deliveries(state: nil, sink: "pager", limit: 9).isEmpty)
  }
}
