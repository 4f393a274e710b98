import Civil
import GRDB
import Model
import Testing

@testable import Storage

struct OutcomeTests {
  let store: Store
  let ids: [Int64]
  private let key = AlertKey(rawValue: "d1")

  init() throws {
    store = try Store(inMemory: "test")
    ids = try store.raise(1...4)
  }

  @Test func `many outcomes are taken down at once, those of the finished are left out`() throws {
    try store.record(.delivered, of: ids[0], at: at(101))
    let late = RecordedOutcome(.dead(reason: "x"), of: ids[0])
    let unknown = RecordedOutcome(.delivered, ofDigest: key)
    let left = try store.record(
      [
        late, RecordedOutcome(.delivered, of: ids[1]), unknown,
        RecordedOutcome(.dead(reason: "550"), of: ids[2]),
        RecordedOutcome(.held(until: at(300), reason: "quiet"), of: ids[3]),
      ], at: at(102))
    #expect(left == [late, unknown])
    let rows = try ids.map { try store.delivery($0) }
    #expect(rows.map { $0?.state } == [.delivered, .delivered, .dead, .pending])
    #expect(rows.map { $0?.delivery.attempts } == [1, 1, 1, 0])
    #expect(try store.record([], at: at(103)).isEmpty)
  }

  @Test func `outcomes are taken down all or none`() throws {
    try store.write { database in
      try database.execute(
        sql: """
          CREATE TEMP TRIGGER refuse BEFORE UPDATE ON delivery WHEN new.id = \(ids[3])
          BEGIN SELECT RAISE(ABORT, 'refused'); END
          """)
    }
    let before = try store.contents
    let error = #expect(throws: StoreError.self) {
      try store.record(ids.map { RecordedOutcome(.delivered, of: $0) }, at: at(101))
    }
    #expect(error?.kind == .refused)
    #expect(try store.contents == before)
  }

  @Test func `one given up or called off is tried again from the start`() throws {
    try store.record(.retry(at: at(110), reason: "451"), of: ids[0], at: at(101))
    try store.record(.dead(reason: "550"), of: ids[0], at: at(110))
    #expect(try store.drop(ids[1], reason: "not wanted", at: at(111)))
    for id in ids.prefix(2) { #expect(try store.requeue(id, at: at(120))) }
    for id in ids.prefix(2) {
      let row = try #require(try store.delivery(id))
      #expect(row.state == .pending)
      #expect(row.nextAttemptAt == at(120))
      #expect(row.delivery.attempts == 0)
      #expect(row.lastError == nil)
    }
  }

  @Test func `what waits or was delivered cannot be tried again`() throws {
    try store.record(.delivered, of: ids[0], at: at(101))
    let before = try store.contents
    #expect(try store.requeue(ids[0], at: at(120)) == false)
    #expect(try store.requeue(ids[1], at: at(120)) == false)
    #expect(try store.contents == before)
  }

  @Test func `what waits or was given up can be called off, with a reason`() throws {
    try store.record(.dead(reason: "550"), of: ids[0], at: at(101))
    try store.record(.delivered, of: ids[1], at: at(101))
    #expect(try store.drop(ids[0], reason: "by phone", at: at(102)))
    #expect(try store.drop(ids[2], reason: "", at: at(102)))
    #expect(try store.drop(ids[1], reason: "x", at: at(102)) == false)
    #expect(try store.drop(ids[0], reason: "x", at: at(103)) == false)
    let row = try #require(try store.delivery(ids[0]))
    #expect(row.state == .cancelled)
    #expect(row.lastError == "dropped: by phone")
    #expect(row.finishedAt == at(102))
    #expect(row.delivery.attempts == 1)
    #expect(try store.delivery(ids[2])?.lastError == "dropped: no reason given")
    #expect(try store.record(.delivered, of: ids[2], at: at(103)) == false)
  }

  @Test func `a digest called off and asked for again takes its own members along`() throws {
    try store.group([ids[0], ids[1], ids[2]], as: digest(), at: at(101))
    try store.record(.cancelled(reason: "received"), of: ids[2], at: at(102))
    #expect(try store.drop(digest: key, reason: "too much", at: at(103)))
    #expect(
      try store.deliveries(inDigest: key).map(\.state) == [.cancelled, .cancelled, .cancelled])
    #expect(try store.drop(digest: key, reason: "x", at: at(104)) == false)
    #expect(try store.requeue(digest: key, at: at(105)))
    #expect(try store.requeue(digest: key, at: at(106)) == false)
    let again = try #require(
      try store.digests(dueAt: at(105), limit: 9, sink: "mail").first)
    #expect(again.members.map(\.id) == [ids[0], ids[1]])
    #expect(try store.delivery(ids[2])?.lastError == "received")
  }

  @Test func `a dead digest can be called off, and then its members are not dead`() throws {
    try store.group([ids[0]], as: digest(), at: at(101))
    try store.record([RecordedOutcome(.dead(reason: "550"), ofDigest: key)], at: at(102))
    #expect(try store.drop(digest: key, reason: "by phone", at: at(103)))
    let counts = try store.counts()
    #expect([counts.dead, counts.deadDigests, counts.cancelled] == [0, 0, 1])
  }

  @Test func `what nobody knows can be neither asked for nor called off`() throws {
    let attempts: [() throws -> Void] = [
      { try store.requeue(999, at: at(1)) }, { try store.drop(999, reason: "x", at: at(1)) },
      { try store.requeue(digest: key, at: at(1)) },
      { try store.drop(digest: key, reason: "x", at: at(1)) },
    ]
    for attempt in attempts {
      let error = #expect(throws: StoreError.self) { try attempt() }
      #expect(error?.kind == .unknown)
    }
  }

  @Test func `deliveries are listed by state, sink and order, the newest first`() throws {
    try store.raise("k9", of: "1", to: [Recipient(sink: "phone"), Recipient(sink: "mail")])
    try store.record(.dead(reason: "x"), of: ids[0], at: at(101))
    try store.group([ids[1]], as: digest(), at: at(101))
    func keys(
      _ state: DeliveryState? = nil, _ sink: String? = nil, _ id: String? = nil, limit: Int = 9
    ) throws -> [String] {
      try store.deliveries(state: state, sink: sink, order: id.map { ref($0) }, limit: limit)
        .map { "\($0.delivery.alert.key) \($0.delivery.sink)" }
    }
    #expect(try keys(limit: 2) == ["k9 mail", "k9 phone"])
    #expect(try keys(.pending) == ["k9 mail", "k9 phone", "k4 mail", "k3 mail", "k2 mail"])
    #expect(try keys(nil, "phone") == ["k9 phone"])
    #expect(try keys(nil, nil, "1") == ["k9 mail", "k9 phone", "k1 mail"])
    #expect(try keys(.dead, "mail", "1") == ["k1 mail"])
    #expect(try keys(.dead, "phone", "1") == [])
    #expect(try keys(nil, nil, "77") == [])
  }

  @Test func `a budget counts the messages a sink took, not the alerts in them`() throws {
    try store.group([ids[0], ids[1]], as: digest(), at: at(101))
    try store.record([RecordedOutcome(.delivered, ofDigest: key)], at: at(110))
    try store.record(.delivered, of: ids[2], at: at(120))
    try store.record(.dead(reason: "x"), of: ids[3], at: at(130))
    #expect(try store.sentMoments(sink: "mail", since: at(0), limit: 9) == [at(120), at(110)])
    #expect(try store.sentMoments(sink: "mail", since: at(111), limit: 9) == [at(120)])
    #expect(try store.sentMoments(sink: "mail", since: at(110), limit: 1) == [at(120)])
    #expect(try store.sentMoments(sink: "phone", since: at(0), limit: 9).isEmpty)
  }
}
