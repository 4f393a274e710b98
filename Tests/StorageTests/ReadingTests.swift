import Civil
import Model
import Storage
import Testing

struct ReadingTests {
  @Test func `every order comes once, in the order of names, over all batches`() throws {
    let store = try Store(inMemory: "test")
    let orders =
      (0..<600).map { order("\($0)") } + [Order(ref: ref("5", platform: "x"), title: "y")]
    _ = try store.replaceFile(file(), orders: orders.shuffled(), at: at(0))
    var seen: [OrderRef] = []
    try store.eachOrder { seen.append($0.order.ref) }
    #expect(seen == orders.map(\.ref).sorted())
  }

  @Test func `the store may be used while orders are handed over`() throws {
    let store = try Store(inMemory: "test")
    _ = try store.replaceFile(file(), orders: [order("1"), order("2")], at: at(0))
    try store.eachOrder { try store.record(event(.received, 4), for: $0.order.ref, at: at(4)) }
    #expect(try store.order(ref("2"))?.order.events.count == 2)
  }

  @Test func `an error of the reader ends the reading`() throws {
    struct Enough: Error {}
    let store = try Store(inMemory: "test")
    _ = try store.replaceFile(file(), orders: [order("1"), order("2")], at: at(0))
    var count = 0
    #expect(throws: Enough.self) {
      try store.eachOrder { _ in
        count += 1
        throw Enough()
      }
    }
    #expect(count == 1)
  }

  @Test func `everything is counted`() throws {
    let store = try Store(inMemory: "test")
    #expect(try store.counts() == StoreCounts())
    try store.raise("k1", to: ["a", "b", "c", "d"].map { Recipient(sink: $0) })
    let ids = try store.deliveries(dueAt: at(100), limit: 9).map(\.id)
    try store.record(.delivered, of: ids[0], at: at(101))
    try store.record(.dead(reason: "x"), of: ids[1], at: at(101))
    try store.record(.cancelled(reason: "x"), of: ids[2], at: at(101))
    _ = try store.replaceFile(file(), orders: [order("2")], at: at(0))
    _ = try store.removeFile(file().path, at: at(1))
    let counts = try store.counts()
    #expect([counts.watched, counts.withdrawn] == [1, 1])
    #expect([counts.pending, counts.delivered, counts.dead, counts.cancelled] == [1, 1, 1, 1])
    #expect(counts.nextWake == at(500))
    #expect(counts.nextWakeOrder == ref("1"))
    #expect(counts.nextAttempt == at(100))
  }

  @Test func `disputed orders are those of one account that ever had a dispute`() throws {
    let store = try Store(inMemory: "test")
    let disputed = Order(
      ref: ref("2"), title: "y", events: [event(.init(rawValue: "dispute-opened"), 3)])
    var other = disputed
    other.ref = OrderRef(platform: other.ref.platform, account: "wife", id: "3")
    _ = try store.replaceFile(file(), orders: [order("1"), disputed, other], at: at(0))
    let found = try store.disputedOrders(platform: ref("2").platform, account: ref("2").account)
    #expect(found.map(\.order.ref) == [ref("2")])
  }

  @Test func `an order nobody knows is not there`() throws {
    #expect(try Store(inMemory: "test").order(ref("1")) == nil)
  }
}
