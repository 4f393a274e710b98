import Civil
import Model
import Storage
import Testing

struct DigestTests {
  let store: Store
  let ids: [Int64]
  private let key = AlertKey(rawValue: "d1")

  init() throws {
    store = try Store(inMemory: "test")
    ids = try store.raise(1...4)
  }

  private func due(_ second: Int64) throws -> [PendingDigest] {
    try store.digests(dueAt: at(second), limit: 9, sink: "mail")
  }

  private func states() throws -> [DeliveryState?] {
    try ids.map { try store.delivery($0)?.state }
  }

  @Test func `what is told in a digest is not told alone`() throws {
    #expect(try store.group([ids[0], ids[2]], as: digest(), at: at(101)) == [ids[0], ids[2]])
    let alone = try store.deliveries(dueAt: at(200), limit: 9, excluding: [], sink: "mail")
    #expect(alone.map(\.id) == [ids[1], ids[3]])
    #expect(try store.deliveries(dueAt: at(200), limit: 9).map(\.id) == [ids[1], ids[3]])
    let found = try #require(try due(101).first)
    #expect(found.row.key == key)
    #expect(found.row.kind == .together)
    #expect(found.row.period == at(100))
    #expect(found.members.map(\.id) == [ids[0], ids[2]])
    #expect(found.members.map(\.alert.key.rawValue) == ["k1", "k3"])
    #expect(found.omitted == 0)
    #expect(try store.delivery(ids[0])?.digest == key)
    #expect(try store.deliveries(inDigest: key).map(\.id) == [ids[0], ids[2]])
    let counts = try store.counts()
    #expect([counts.pending, counts.pendingDigests] == [4, 1])
  }

  @Test func `only what is pending, alone and of the same recipient is bound`() throws {
    try store.group([ids[0]], as: digest("d0"), at: at(101))
    try store.record(.delivered, of: ids[1], at: at(101))
    try store.raise("k5", to: [Recipient(sink: "phone"), Recipient(sink: "mail", address: "b")])
    let all = try store.deliveries(state: nil, limit: 99).map(\.id) + [999]
    #expect(Set(try store.group(all, as: digest(), at: at(102))) == [ids[2], ids[3]])
    #expect(try due(102).map(\.members.count) == [1, 2])
  }

  @Test func `a digest of nothing is not enqueued`() throws {
    try store.group([ids[0]], as: digest(), at: at(101))
    #expect(try store.group([ids[0], 999], as: digest("d2"), at: at(101)).isEmpty)
    #expect(try store.digest(AlertKey(rawValue: "d2")) == nil)
  }

  @Test func `members beyond the limit are counted, the earliest close is read`() throws {
    try store.group(ids, as: digest(), at: at(101))
    let found = try store.digests(dueAt: at(101), limit: 9, sink: "mail", members: 3)
    #expect(found.map(\.members.count) == [3])
    #expect(found.map(\.omitted) == [1])
  }

  @Test func `a digest may be held from the start, and what is in hand is left out`() throws {
    try store.group([ids[0]], as: digest(heldUntil: 400), at: at(101))
    try store.group([ids[1]], as: digest("d2", heldUntil: 300), at: at(101))
    #expect(try due(299).isEmpty)
    #expect(try due(400).map(\.row.key.rawValue) == ["d2", "d1"])
    let others = try store.digests(dueAt: at(400), limit: 9, excluding: [key], sink: "mail")
    #expect(others.map(\.row.key.rawValue) == ["d2"])
    #expect(try store.digests(dueAt: at(400), limit: 1, sink: "mail").count == 1)
    #expect(try store.digests(dueAt: at(400), limit: 9, sink: "phone").isEmpty)
  }

  @Test func `the next attempt is a delivery's or a digest's, whichever comes first`() throws {
    try store.group(ids, as: digest(heldUntil: 400), at: at(101))
    #expect(try store.nextAttempt() == at(400))
    #expect(try store.counts().nextAttempt == at(400))
    #expect(try store.nextAttempt(after: at(399)) == at(400))
    #expect(try store.nextAttempt(after: at(400)) == nil)
    #expect(try store.nextAttempt(digests: [key]) == nil)
    try store.raise("k5", to: [Recipient(sink: "mail", heldUntil: at(300))])
    #expect(try store.nextAttempt() == at(300))
    #expect(try store.nextAttempt(after: at(300)) == at(400))
  }

  @Test(arguments: [
    (DeliveryOutcome.delivered, DeliveryState.delivered, 1),
    (.dead(reason: "550"), .dead, 1),
    (.cancelled(reason: "off"), .cancelled, 0),
  ])
  func `what finishes a digest finishes its members`(
    outcome: DeliveryOutcome, state: DeliveryState, attempts: Int
  ) throws {
    try store.group([ids[0], ids[1]], as: digest(), at: at(101))
    try store.record(.cancelled(reason: "received"), of: ids[1], at: at(102))
    #expect(try store.record([RecordedOutcome(outcome, ofDigest: key)], at: at(103)).isEmpty)
    #expect(try states() == [state, .cancelled, .pending, .pending])
    let row = try #require(try store.digest(key))
    let member = try #require(try store.delivery(ids[0]))
    #expect(row.state == state)
    #expect([row.attempts, member.delivery.attempts] == [attempts, attempts])
    #expect([row.finishedAt, member.finishedAt] == [at(103), at(103)])
    #expect(row.lastError == member.lastError)
    #expect(try store.delivery(ids[1])?.lastError == "received")
  }

  @Test func `a digest that failed waits alone`() throws {
    try store.group([ids[0]], as: digest(), at: at(101))
    let before = try store.delivery(ids[0])
    let retry = DeliveryOutcome.retry(at: at(300), reason: "451")
    try store.record([RecordedOutcome(retry, ofDigest: key)], at: at(102))
    #expect(try store.delivery(ids[0]) == before)
    #expect(try due(299).isEmpty)
    let again = try #require(try due(300).first)
    #expect([again.row.attempts, again.members.count] == [1, 1])
    #expect(again.row.lastError == "451")
  }

  @Test func `a periodic digest comes once for each period and recipient`() throws {
    #expect(try store.lastPeriod(kind: .daily, sink: "mail", recipient: "") == nil)
    #expect(try store.enqueue(digest("d1", .daily, period: 100), at: at(100)))
    #expect(try store.enqueue(digest("d1", .daily, period: 100), at: at(101)) == false)
    #expect(try store.enqueue(digest("dx", .daily, period: 100), at: at(101)) == false)
    #expect(try store.enqueue(digest("d2", .daily, to: "b", period: 100), at: at(101)))
    #expect(try store.enqueue(digest("d3", .weekly, period: 300), at: at(101)))
    #expect(try store.enqueue(digest("d4", .daily, period: 200), at: at(201)))
    try store.record([RecordedOutcome(.dead(reason: "x"), ofDigest: key)], at: at(202))
    #expect(try store.lastPeriod(kind: .daily, sink: "mail", recipient: "") == at(200))
    #expect(try store.lastPeriod(kind: .daily, sink: "mail", recipient: "b") == at(100))
    #expect(try due(201).first?.members.isEmpty == true)
    #expect(
      try store.digests(state: nil, limit: 2).map(\.key.rawValue) == ["d4", "d2"])
    #expect(try store.digests(state: .dead, sink: "mail", limit: 9).map(\.key) == [key])
  }

  @Test func `two moments of one kind that has no periods may be the same`() throws {
    try store.group([ids[0]], as: digest("d1"), at: at(101))
    try store.group([ids[1]], as: digest("d2"), at: at(101))
    #expect(try due(101).count == 2)
  }

  @Test func `a digest is given up with the sink it waits for`() throws {
    try store.group([ids[0], ids[1]], as: digest(), at: at(101))
    try store.enqueue(digest("d2", .daily, sink: "phone"), at: at(101))
    #expect(try store.pendingSinks() == ["mail", "phone"])
    #expect(try store.giveUp(sink: "mail", at: at(102)) == 4)
    #expect(try store.pendingSinks() == ["phone"])
    let counts = try store.counts()
    #expect([counts.dead, counts.deadDigests, counts.pendingDigests] == [4, 1, 1])
  }

  @Test func `a cancelled member that is true again is told alone`() throws {
    try store.group([ids[0], ids[1]], as: digest(), at: at(101))
    try store.record(.cancelled(reason: "received"), of: ids[0], at: at(102))
    #expect(try store.revive(ids[0], at: at(103)))
    #expect(try store.delivery(ids[0])?.digest == nil)
    #expect(try store.deliveries(dueAt: at(103), limit: 1).map(\.id) == [ids[2]])
    #expect(try due(103).first?.members.map(\.id) == [ids[1]])
  }

  @Test func `the same digest begins anew when its members are told again`() throws {
    try store.group([ids[0]], as: digest(), at: at(101))
    try store.record([RecordedOutcome(.dead(reason: "550"), ofDigest: key)], at: at(102))
    try store.requeue(ids[0], at: at(103))
    #expect(try store.group([ids[0]], as: digest(), at: at(104)) == [ids[0]])
    let row = try #require(try due(104).first?.row)
    #expect([row.attempts, row.lastError == nil ? 0 : 1] == [0, 0])
    #expect(row.enqueuedAt == at(104))
  }
}
