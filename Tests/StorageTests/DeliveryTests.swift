import Civil
import Model
import Storage
import Testing

struct DeliveryTests {
  let store: Store
  let id: Int64

  init() throws {
    store = try Store(inMemory: "test")
    try store.raise("k1", to: [Recipient(sink: "mail"), Recipient(sink: "phone")])
    id = try #require(try store.deliveries(dueAt: at(100), limit: 1).first).id
  }

  @Test func `deliveries in hand are left out of what is due and of what comes next`() throws {
    let due = try store.deliveries(dueAt: at(100), limit: 9)
    #expect(due.map(\.sink) == ["mail", "phone"])
    #expect(
      try store.deliveries(dueAt: at(100), limit: 9, excluding: [id]).map(\.sink) == ["phone"])
    #expect(try store.nextAttempt() == at(100))
    #expect(try store.nextAttempt(excluding: Set(due.map(\.id))) == nil)
  }

  @Test func `a delivered one is finished`() throws {
    #expect(try store.record(.delivered, of: id, at: at(101)))
    let row = try #require(try store.delivery(id))
    #expect(row.state == .delivered)
    #expect(row.finishedAt == at(101))
    #expect(row.nextAttemptAt == nil)
    #expect(row.delivery.attempts == 1)
  }

  @Test func `a failed one waits for its next attempt`() throws {
    try store.record(.retry(at: at(160), reason: "451 later"), of: id, at: at(101))
    let row = try #require(try store.delivery(id))
    #expect(row.state == .pending)
    #expect(row.nextAttemptAt == at(160))
    #expect(row.lastError == "451 later")
    #expect(row.delivery.attempts == 1)
    #expect(try store.deliveries(dueAt: at(159), limit: 9).map(\.sink) == ["phone"])
    #expect(try store.deliveries(dueAt: at(160), limit: 9).map(\.sink) == ["phone", "mail"])
  }

  @Test func `a held one waits without having been tried`() throws {
    try store.record(.held(until: at(300), reason: "quiet hours"), of: id, at: at(101))
    let row = try #require(try store.delivery(id))
    #expect(row.nextAttemptAt == at(300))
    #expect(row.delivery.attempts == 0)
  }

  @Test(arguments: [
    (DeliveryOutcome.dead(reason: "550 no"), DeliveryState.dead, 1),
    (.cancelled(reason: "received"), .cancelled, 0),
  ])
  func `a lost one says why`(outcome: DeliveryOutcome, state: DeliveryState, attempts: Int) throws {
    try store.record(outcome, of: id, at: at(101))
    let row = try #require(try store.deliveries(state: state, limit: 9).first)
    #expect(row.id == id)
    #expect(row.lastError != nil)
    #expect(row.delivery.attempts == attempts)
  }

  @Test func `an empty reason is still a reason`() throws {
    try store.record(.dead(reason: ""), of: id, at: at(101))
    #expect(try store.delivery(id)?.lastError == "no reason given")
  }

  @Test(arguments: [
    DeliveryOutcome.delivered, .dead(reason: "x"), .cancelled(reason: "x"),
  ])
  func `a finished one never changes again`(outcome: DeliveryOutcome) throws {
    try store.record(outcome, of: id, at: at(101))
    let before = try store.delivery(id)
    for later in [DeliveryOutcome.delivered, .retry(at: at(200), reason: "y"), .dead(reason: "z")] {
      #expect(try store.record(later, of: id, at: at(150)) == false)
    }
    #expect(try store.delivery(id) == before)
  }

  @Test func `an unknown one cannot have an outcome`() throws {
    #expect(try store.record(.delivered, of: 999, at: at(101)) == false)
    #expect(try store.delivery(999) == nil)
  }

  @Test func `a dead one can be told through another sink, once`() throws {
    try store.record(.dead(reason: "550"), of: id, at: at(101))
    let key = AlertKey(rawValue: "k1")
    let further = [Recipient(sink: "journal"), Recipient(sink: "mail")]
    #expect(try store.enqueue(further, for: key, at: at(102)) == 1)
    #expect(try store.enqueue(further, for: key, at: at(103)) == 0)
    let rows = try store.deliveries(of: key)
    #expect(rows.map(\.delivery.sink) == ["mail", "phone", "journal"])
    #expect(rows.map(\.state) == [.dead, .pending, .pending])
  }

  @Test func `an alert that was never raised cannot be told`() throws {
    let watched = try #require(try store.order(ref("1")))
    let judgement = Judgement(
      of: watched, entries: [entry("k0")], alerts: [], wakeAt: nil, pack: nil)
    try store.commit([judgement], at: at(100))
    for key in ["none", "k0"] {
      let error = #expect(throws: StoreError.self) {
        try store.enqueue([Recipient(sink: "mail")], for: AlertKey(rawValue: key), at: at(1))
      }
      #expect(error?.kind == .unknown)
    }
  }

  @Test func `a recipient may be held from the start`() throws {
    try store.raise("k2", to: [Recipient(sink: "mail", heldUntil: at(400))])
    #expect(try store.deliveries(of: AlertKey(rawValue: "k2")).first?.nextAttemptAt == at(400))
    try store.raise("k3", to: [Recipient(sink: "mail", heldUntil: at(1))])
    #expect(try store.deliveries(of: AlertKey(rawValue: "k3")).first?.nextAttemptAt == at(100))
  }

  @Test func `lists are the newest first, an order's are the oldest first`() throws {
    try store.raise("k2", of: "2", to: [Recipient(sink: "mail")])
    #expect(try store.deliveries(state: nil, limit: 2).map(\.delivery.sink) == ["mail", "phone"])
    #expect(try store.deliveries(for: ref("1")).map(\.delivery.sink) == ["mail", "phone"])
    #expect(try store.deliveries(for: ref("9")).isEmpty)
  }
}
