import Civil
import Model
import Storage
import Testing

struct CommandLineTests {
  let store: Store

  init() throws {
    store = try Store(inMemory: "test")
  }

  @Test func `an added order is watched`() throws {
    try store.add(order("1", events: [event(.placed)]), at: at(5))
    let watched = try #require(try store.order(ref("1")))
    #expect(watched.order.events == [event(.placed)])
    #expect(watched.order.knownSince == at(5))
    #expect(try store.due(at: at(5), limit: 1).count == 1)
  }

  @Test func `an order cannot be added twice, and the place it was first told at is named`() throws
  {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    let error = #expect(throws: StoreError.self) { try store.add(order("1"), at: at(1)) }
    #expect(error?.kind == .exists)
    #expect(
      error?.message
        == "order 'aliexpress 1': is watched already, first told by /orders/a.toml:3; "
        + "record events instead of adding it")
  }

  @Test func `a withdrawn order can be added, and keeps what was recorded about it`() throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    try store.record(event(.received, 1), for: ref("1"), at: at(1))
    _ = try store.removeFile(file().path, at: at(2))
    try store.add(order("1", events: [event(.paid, 3)]), at: at(3))
    let watched = try #require(try store.order(ref("1")))
    #expect(watched.withdrawnAt == nil)
    #expect(watched.order.events.map(\.kind) == [.received, .paid])
    #expect(watched.tellers == [.commandLine])
  }

  @Test func `a recorded fact makes the order due and outlives what its file says`() throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    try store.settle("1", wakeAt: nil)
    #expect(try store.record(event(.received, 9), for: ref("1"), at: at(9)))
    #expect(try store.nextWake()?.seconds == 0)
    _ = try store.replaceFile(file(), orders: [order("1", events: [])], at: at(10))
    #expect(try store.order(ref("1"))?.order.events == [event(.received, 9)])
  }

  @Test func `the very same fact is recorded once, whoever told it`() throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    try store.settle("1", wakeAt: at(500))
    #expect(try store.record(event(.placed), for: ref("1"), at: at(1)) == false)
    #expect(try store.nextWake() == at(500))
    #expect(try store.record(event(.placed, note: "n"), for: ref("1"), at: at(1)))
    #expect(try store.record(event(.placed, note: "n"), for: ref("1"), at: at(1)) == false)
    #expect(try store.order(ref("1"))?.order.events.count == 2)
  }

  @Test func `a fact about an unknown order is refused`() throws {
    let error = #expect(throws: StoreError.self) {
      try store.record(event(.placed), for: ref("1"), at: at(1))
    }
    #expect(error?.kind == .unknown)
  }

  @Test func `a fact about a withdrawn order does not wake it`() throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    _ = try store.removeFile(file().path, at: at(2))
    #expect(try store.record(event(.received), for: ref("1"), at: at(3)))
    #expect(try store.nextWake() == nil)
    #expect(try store.order(ref("1"))?.order.events.count == 2)
  }
}
