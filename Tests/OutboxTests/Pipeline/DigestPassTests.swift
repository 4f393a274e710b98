import Civil
import Model
import Outbox
import Sinks
import Storage
import Testing

@Suite struct `Digests on their way` {
  private let start = Scene.start

  private func orders(_ count: Int, of scene: inout Scene, days: Int64 = 6) throws {
    for number in 1...count {
      try scene.tell(
        "\(number)", [ShopPack.event("protection-set", until: start + Length(days: days))],
        at: start)
    }
  }

  private func policy(
    quiet: (from: String, until: String)? = nil, grouping: Grouping? = .few,
    budget: String? = nil, digest: String? = nil, allClear: Bool = false
  ) throws -> SinkPolicy {
    SinkPolicy(
      quiet: try quiet.map {
        ["": try QuietHours([QuietSpan(from: $0.from, until: $0.until)], zone: .utc)]
      } ?? [:],
      grouping: grouping, budget: try budget.map { try Budget(parsing: $0) },
      digest: try digest.map { try DigestTimes(parsing: $0) }, sendsAllClear: allClear)
  }

  @Test func `a digest is on disk before it is sent, and keeps its key over a restart`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy()])
    try orders(4, of: &scene)
    let first = try #require(try scene.pass(at: start).first)
    #expect(first.words == "phone together[-7d -7d -7d -7d]")
    #expect(try scene.store.deliveries(inDigest: first.key).count == 4)
    try scene.restart(at: start)
    try scene.tell(
      "5", [ShopPack.event("protection-set", until: start + Length(days: 6))], at: start)
    let again = try scene.pass(at: start)
    #expect(again.map(\.words) == ["phone together[-7d -7d -7d -7d]", "phone -7d"])
    #expect(again.first?.key == first.key)
  }

  @Test func `a digest whose alerts are all resolved is not tried again`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy()])
    try orders(4, of: &scene)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    for number in 1...4 { try scene.withdraw("\(number)", at: start) }
    #expect(try scene.pass(at: start + Length(hours: 1)).isEmpty)
    #expect(try scene.store.digests(state: .pending, limit: 9).isEmpty)
  }

  @Test func `a snoozed alert is not told in the digest it was in`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy()])
    try orders(5, of: &scene)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    try scene.store.add(
      Hush(
        .snooze, order: OrderRef(platform: "shop", id: "1"), author: "kim", since: start,
        until: start + Length(hours: 20)))
    let again = try scene.pass(at: start + Length(hours: 1))
    #expect(again.flatMap(\.members).map(\.alert.order.id).sorted() == ["2", "3", "4", "5"])
  }

  @Test func `an attempt made alone is never repeated in a digest`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy()])
    try orders(1, of: &scene)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    try orders(6, of: &scene)
    let sent = try scene.pass(at: start + Length(hours: 1))
    #expect(sent.map(\.words).sorted() == ["phone -7d", "phone together[-7d -7d -7d -7d -7d]"])
  }

  @Test func `what quiet hours held is released as one message`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy(quiet: ("10:00", "20:00"))])
    try orders(2, of: &scene)
    #expect(try scene.pass(at: start).isEmpty)
    let release = start + Length(hours: 8)
    #expect(try scene.pipeline.nextMoment(after: start) == release)
    #expect(try scene.pass(at: release).map(\.words) == ["phone held[-7d -7d]"])
  }

  @Test func `the last stage and what cannot wait break through quiet hours`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy(quiet: ("10:00", "20:00"))])
    try scene.tell(
      "1", [ShopPack.event("protection-set", until: start + Length(hours: 11))], at: start)
    try scene.tell(
      "2", [ShopPack.event("protection-set", until: start + Length(hours: 13))], at: start)
    try scene.tell(
      "3", [ShopPack.event("protection-set", until: start + Length(hours: 15))], at: start)
    #expect(try scene.pass(at: start).map(\.words) == ["phone -12h", "phone -2d"])
  }

  @Test func `a retry waits for the end of quiet hours`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy(quiet: ("12:01", "20:00"))])
    try orders(1, of: &scene)
    try scene.land(
      try scene.pass(at: start), .temporary(retryAfter: Length(minutes: 5)), at: start)
    #expect(try scene.pass(at: start + Length(minutes: 10)).isEmpty)
    #expect(try scene.pass(at: start + Length(hours: 8)).map(\.words) == ["phone -7d"])
  }

  @Test func `a failover respects the quiet hours of whoever is told instead`() throws {
    var scene = try Scene(
      policies: ["mail": try policy(quiet: ("10:00", "20:00"))], routes: [Route(to: ["phone"])])
    try orders(1, of: &scene)
    try scene.land(try scene.pass(at: start), .permanent, at: start)
    #expect(try scene.pass(at: start).isEmpty)
    #expect(try scene.pass(at: start + Length(hours: 8)).map(\.words) == ["mail -7d"])
  }

  @Test func `what waited for company is told as together`() throws {
    var scene = try Scene(
      ["phone"], policies: ["phone": try policy(grouping: .within(Length(minutes: 2)))])
    try orders(2, of: &scene)
    #expect(try scene.pass(at: start).isEmpty)
    #expect(
      try scene.pass(at: start + Length(minutes: 2)).map(\.words) == ["phone together[-7d -7d]"])
  }

  @Test func `what exceeds the budget becomes one message, and the rest of the day waits`() throws {
    var scene = try Scene(
      ["phone"], policies: ["phone": try policy(grouping: .few, budget: "2/1h")])
    try orders(3, of: &scene)
    let sent = try scene.pass(at: start)
    #expect(sent.map(\.words) == ["phone -7d", "phone overflow[-7d -7d]"])
    try scene.land(sent, at: start)
    try orders(4, of: &scene)
    #expect(try scene.pass(at: start + Length(minutes: 1)).isEmpty)
    #expect(try scene.pass(at: start + Length(hours: 1)).map(\.words) == ["phone -7d"])
  }

  @Test func `messages on their way count against the budget`() throws {
    var scene = try Scene(
      ["phone"], policies: ["phone": try policy(grouping: .few, budget: "2/1h")])
    try orders(2, of: &scene)
    #expect(try scene.pass(at: start).count == 2)
    try orders(3, of: &scene)
    #expect(try scene.pass(at: start + Length(minutes: 1)).isEmpty)
  }

  @Test func `the outlook of a day is sent once, over a restart too`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy(digest: "daily 13:00")])
    try orders(1, of: &scene, days: 10)
    #expect(try scene.pass(at: start).isEmpty)
    #expect(try scene.pipeline.nextMoment(after: start) == start + Length(hours: 1))
    let due = start + Length(hours: 1)
    let first = try scene.pass(at: due)
    #expect(first.map(\.words) == ["phone daily[]"])
    try scene.restart(at: due)
    let again = try scene.pass(at: due)
    #expect(again.map(\.key) == first.map(\.key))
    try scene.land(again, at: due)
    #expect(try scene.pass(at: due + Length(hours: 23)).isEmpty)
    #expect(try scene.pass(at: due + Length(hours: 24)).map(\.words) == ["phone daily[]"])
  }

  @Test func `an outlook still names a window whose stages were all told`() throws {
    var scene = try Scene(["phone"], policies: ["phone": try policy(digest: "daily 13:00")])
    try scene.tell([ShopPack.event("protection-set", until: start + Length(hours: 11))], at: start)
    try scene.land(try scene.pass(at: start), at: start)
    let sent = try #require(try scene.pass(at: start + Length(hours: 1)).first)
    guard case .digest(let digest) = sent.content else {
      Issue.record("not a digest: \(sent.words)")
      return
    }
    #expect(digest.outlook.map(\.order.id) == ["1"])
  }

  @Test func `an outlook of nothing is sent once a week as an all-clear`() throws {
    var scene = try Scene(
      ["phone"], policies: ["phone": try policy(digest: "daily 13:00", allClear: true)])
    var sent: [String] = []
    for day in 0..<15 {
      let now = start + Length(days: Int64(day)) + Length(hours: 1)
      _ = try scene.pass(at: now - Length(hours: 1))
      let shipments = try scene.pass(at: now)
      sent += shipments.map { "\(day) \($0.words)" }
      try scene.land(shipments, at: now)
    }
    #expect(sent == ["0 phone all-clear[]", "7 phone all-clear[]", "14 phone all-clear[]"])
  }
}
