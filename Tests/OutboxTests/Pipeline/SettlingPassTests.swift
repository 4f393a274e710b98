import Civil
import Model
import Outbox
import Sinks
import Storage
import Testing

@Suite struct `Settling` {
  private let start = Scene.start

  private func guarded(_ length: Length) -> [Event] {
    [ShopPack.event("protection-set", until: start + length)]
  }

  private func reason(_ scene: Scene, _ stage: String) throws -> String? {
    try scene.store.deliveries(state: .cancelled, limit: 9)
      .first { $0.delivery.alert.stage == stage }?.lastError
  }

  @Test func `what is resolved before its retry is cancelled with a reason`() throws {
    var scene = try Scene(["phone"])
    let events = guarded(Length(days: 6))
    try scene.tell(events, at: start)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    try scene.tell(events + [ShopPack.event("received", at: start)], at: start)
    #expect(try scene.pass(at: start + Length(hours: 1)).isEmpty)
    #expect(try reason(scene, "-7d") == "the rule does not apply any more")
  }

  @Test func `what is resolved while it is on its way is not tried again`() throws {
    var scene = try Scene(["phone"])
    let events = guarded(Length(days: 6))
    try scene.tell(events, at: start)
    let flying = try scene.pass(at: start)
    try scene.tell(events + [ShopPack.event("received", at: start)], at: start)
    #expect(try scene.pass(at: start).isEmpty)
    try scene.land(flying, .temporary(retryAfter: nil), at: start)
    #expect(try scene.pass(at: start + Length(hours: 1)).isEmpty)
    #expect(try scene.states() == ["phone -7d cancelled"])
  }

  @Test func `what was resolved while it was on its way is not sent by the next process`() throws {
    var scene = try Scene(["phone"])
    let events = guarded(Length(days: 6))
    try scene.tell(events, at: start)
    _ = try scene.pass(at: start)
    try scene.tell(events + [ShopPack.event("received", at: start)], at: start)
    _ = try scene.pass(at: start)
    try scene.restart(at: start)
    #expect(try scene.pass(at: start + Length(hours: 1)).isEmpty)
  }

  @Test func `an earlier stage is not sent once a later one is`() throws {
    var scene = try Scene(["phone"])
    try scene.tell(guarded(Length(days: 2) + Length(minutes: 4)), at: start)
    let first = try scene.pass(at: start)
    #expect(first.map(\.words) == ["phone -7d"])
    try scene.land(first, .temporary(retryAfter: Length(minutes: 4)), at: start)
    let sent = try scene.pass(at: start + Length(minutes: 4))
    #expect(sent.map(\.words) == ["phone -2d"])
    #expect(try reason(scene, "-7d") == "superseded by -2d")
  }

  @Test func `what waits for a withdrawn order is cancelled, and goes when it returns`() throws {
    var scene = try Scene(["phone"])
    let events = guarded(Length(days: 6))
    try scene.tell(events, at: start)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    try scene.withdraw(at: start)
    let later = start + Length(hours: 1)
    #expect(try scene.pass(at: later).isEmpty)
    #expect(try reason(scene, "-7d") == "the order was withdrawn")
    try scene.tell(events, at: later)
    #expect(try scene.pass(at: later).map(\.words) == ["phone -7d"])
  }

  @Test func `what a person has dropped stays dropped`() throws {
    var scene = try Scene(["phone"])
    let events = guarded(Length(days: 6))
    try scene.tell(events, at: start)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    let row = try #require(try scene.store.deliveries(state: .pending, limit: 1).first)
    try scene.store.drop(row.id, reason: "dropped by kim", at: start)
    try scene.tell(events + [ShopPack.event("paid", at: start)], at: start)
    #expect(try scene.pass(at: start + Length(hours: 1)).isEmpty)
  }

  @Test func `what is snoozed waits for the end of the snooze`() throws {
    var scene = try Scene(["phone"])
    try scene.tell(guarded(Length(days: 6)), at: start)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    try snooze(scene, hours: 20)
    #expect(try scene.pass(at: start + Length(hours: 19)).isEmpty)
    #expect(try scene.pass(at: start + Length(hours: 20)).map(\.words) == ["phone -7d"])
  }

  @Test func `a snooze that is taken back lets go at once`() throws {
    var scene = try Scene(["phone"])
    try scene.tell(guarded(Length(days: 6)), at: start)
    try scene.land(try scene.pass(at: start), .temporary(retryAfter: nil), at: start)
    let id = try snooze(scene, hours: 20)
    #expect(try scene.pass(at: start + Length(hours: 1)).isEmpty)
    try scene.store.lift(id, at: start + Length(hours: 2))
    #expect(try scene.pass(at: start + Length(hours: 2)).map(\.words) == ["phone -7d"])
  }

  @discardableResult
  private func snooze(_ scene: Scene, hours: Int64) throws -> Int64 {
    try scene.store.add(
      Hush(
        .snooze, order: OrderRef(platform: "shop", id: "1"), author: "kim", since: start,
        until: start + Length(hours: hours)))
  }
}
