import Civil
import Model
import Storage
import Testing

struct AgendaTests {
  let store: Store

  init() throws {
    store = try Store(inMemory: "test")
    _ = try store.replaceFile(file(), orders: ["1", "2", "3"].map { order($0) }, at: at(0))
  }

  @Test func `due orders come the longest due first, up to the limit`() throws {
    try store.settle("1", wakeAt: at(30))
    try store.settle("2", wakeAt: at(10))
    try store.settle("3", wakeAt: at(20))
    #expect(try store.nextWake() == at(10))
    #expect(try store.due(at: at(9), limit: 9).isEmpty)
    #expect(try store.due(at: at(20), limit: 9).map(\.order.ref.id) == ["2", "3"])
    #expect(try store.due(at: at(30), limit: 2).map(\.order.ref.id) == ["2", "3"])
  }

  @Test func `an order with nothing to come sleeps`() throws {
    for id in ["1", "2", "3"] { try store.settle(id, wakeAt: nil) }
    #expect(try store.nextWake() == nil)
    #expect(try store.due(at: .latest, limit: 9).isEmpty)
  }

  @Test func `a changed pack wakes every watched order, and none later than it was`() throws {
    try store.settle("1", wakeAt: nil)
    try store.settle("2", wakeAt: at(900))
    try store.settle("3", wakeAt: at(5))
    _ = try store.replaceFile(file("/b"), orders: [order("4")], at: at(0))
    _ = try store.removeFile("/b", at: at(1))
    try store.wakeAll(at: at(100))
    let wakes = try ["1", "2", "3", "4"].map { try store.order(ref($0))?.wakeAt }
    #expect(wakes == [at(100), at(100), at(5), nil])
  }

  @Test func `a judgement is kept as a whole`() throws {
    let watched = try #require(try store.order(ref("1")))
    let raised = alert("k2", of: watched.order)
    let judgement = Judgement(
      of: watched, entries: [entry("k1")],
      alerts: [(raised, recipients: [Recipient(sink: "mail", address: "a@example.org")])],
      wakeAt: at(700), pack: "aliexpress")
    #expect(try store.commit([judgement], at: at(100)).isEmpty)

    let after = try #require(try store.order(ref("1")))
    #expect(after.wakeAt == at(700))
    #expect(after.pack == "aliexpress")
    #expect(after.version == watched.version)
    #expect(
      after.ledger == [
        entry("k1"),
        LedgerEntry(
          key: raised.key, rule: "open-dispute", revision: at(800).seconds, stage: "-7d",
          state: .raised, at: at(100)),
      ])
    let delivery = try #require(try store.deliveries(dueAt: at(100), limit: 9).first)
    #expect(delivery.alert == raised)
    #expect(delivery.recipient == "a@example.org")
    #expect(delivery.enqueuedAt == at(100))
  }

  @Test func `a judgement kept twice is there once`() throws {
    let watched = try store.raise("k1", to: [Recipient(sink: "mail")])
    let again = Judgement(
      of: watched, entries: [entry("k1", .raised)],
      alerts: [(alert("k1", of: watched.order), recipients: [Recipient(sink: "mail")])],
      wakeAt: nil, pack: nil)
    #expect(try store.commit([again, again], at: at(200)).isEmpty)
    #expect(try store.order(ref("1"))?.ledger.count == 1)
    #expect(try store.counts().pending == 1)
  }

  @Test func `judgements are kept all or none`() throws {
    let watched = try #require(try store.order(ref("1")))
    let good = Judgement(
      of: watched, entries: [entry("k1")], alerts: [], wakeAt: at(700), pack: nil)
    let other = try #require(try store.order(ref("2")))
    let untold = Judgement(
      of: other, entries: [entry("k2", .raised)], alerts: [], wakeAt: nil, pack: nil)
    let error = #expect(throws: StoreError.self) { try store.commit([good, untold], at: at(1)) }
    #expect(error?.kind == .refused)
    #expect(try store.order(ref("1"))?.ledger.isEmpty == true)
    #expect(try store.nextWake()?.seconds == 0)
  }

  @Test func `a judgement of an order changed by another process is left out and made again`()
    throws
  {
    let folder = try StateFolderFixture()
    let daemon = try folder.open(.daemon)
    try daemon.add(order("1"), at: at(0))
    try daemon.add(order("2"), at: at(0))
    let due = try daemon.due(at: at(1), limit: 9)
    try folder.open(.commandLine).record(event(.received, 5), for: ref("1"), at: at(5))
    let judgements = due.map { watched in
      Judgement(
        of: watched, entries: [],
        alerts: [
          (
            alert("k\(watched.order.ref.id)", of: watched.order),
            recipients: [Recipient(sink: "mail")]
          )
        ],
        wakeAt: at(900), pack: "p")
    }
    #expect(try daemon.commit(judgements, at: at(6)) == [due[0].rowID])
    #expect(try daemon.due(at: at(6), limit: 9).map(\.order.ref.id) == ["1"])
    #expect(try daemon.order(ref("1"))?.ledger.isEmpty == true)
    #expect(try daemon.deliveries(dueAt: at(6), limit: 9).map(\.alert.key.rawValue) == ["k2"])
  }

  @Test func `a judgement of an order withdrawn meanwhile is left out`() throws {
    let watched = try #require(try store.order(ref("1")))
    _ = try store.replaceFile(file(), orders: [], at: at(2))
    let late = Judgement(of: watched, entries: [], alerts: [], wakeAt: at(9), pack: nil)
    #expect(try store.commit([late], at: at(3)) == [watched.rowID])
    #expect(try store.order(ref("1"))?.wakeAt == nil)
  }
}
