import Civil
import Model
import Storage
import Testing

struct IntakeTests {
  let store: Store

  init() throws {
    store = try Store(inMemory: "test")
  }

  @Test func `a new order is due at once and known since it was read`() throws {
    let changes = try store.replaceFile(file(), orders: [order("1"), order("2")], at: at(10))
    #expect(changes.added == 2)
    let watched = try #require(try store.order(ref("1")))
    #expect(watched.wakeAt == Moment(seconds: 0))
    #expect(watched.order.knownSince == at(10))
    #expect(watched.tellers == [Origin(source: "/orders/a.toml", line: 3)])
    #expect(try store.files() == [file()])
  }

  @Test func `everything an order says comes back`() throws {
    let told = Order(
      ref: OrderRef(platform: "ebay", account: "me", id: "7"), title: "Ключ \"№5\"",
      amount: Money(minor: 2347, currency: "USD"), seller: "Alpha", region: "CN",
      tags: ["gift", "a \"b\""], url: "https://example.org/7", policy: "ebay-2026",
      events: [
        Event(
          .shipped, at: .day(try #require(CivilDate(iso: "2026-09-04"))), until: .moment(at(99)),
          amount: Money(minor: -1, currency: "JPY"), reason: "r", note: "n",
          origin: Origin(source: "/orders/a.toml", line: 12)),
        Event(.received, origin: Origin(source: "/orders/a.toml")),
      ], knownSince: at(1))
    _ = try store.replaceFile(file(), orders: [told], at: at(1))
    #expect(try store.order(told.ref)?.order == told)
  }

  @Test func `an unchanged order is not touched`() throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    try store.settle("1", wakeAt: at(500))
    let changes = try store.replaceFile(file(size: 2), orders: [order("1")], at: at(9))
    #expect(changes.unchanged == 1)
    #expect(changes.isEmpty)
    #expect(try store.order(ref("1"))?.wakeAt == at(500))
    #expect(try store.files() == [file(size: 2)])
  }

  @Test func `an order that only moved within its file keeps its wake and learns its new lines`()
    throws
  {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    try store.settle("1", wakeAt: at(500))
    let moved = order("1", events: [event(.placed, line: 30)])
    #expect(try store.replaceFile(file(), orders: [moved], at: at(9)).unchanged == 1)
    let watched = try #require(try store.order(ref("1")))
    #expect(watched.wakeAt == at(500))
    #expect(watched.order.events.map(\.origin.line) == [30])
    #expect(watched.tellers.map(\.line) == [30])
  }

  @Test(arguments: [
    order("1", title: "other"), order("1", events: []),
    order("1", events: [event(.placed, 1, line: 3)]),
    order("1", events: [event(.placed, line: 3), event(.paid, line: 4)]),
  ])
  func `a changed order is due at once`(_ told: Order) throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    try store.settle("1", wakeAt: at(500))
    #expect(try store.replaceFile(file(), orders: [told], at: at(9)).changed == 1)
    let watched = try #require(try store.order(ref("1")))
    #expect(watched.wakeAt == Moment(seconds: 0))
    #expect(watched.order.title == told.title)
    #expect(watched.order.events == told.events)
    #expect(watched.order.knownSince == at(0))
  }

  @Test func `an order gone from its only file is withdrawn, and keeps ledger and last words`()
    throws
  {
    _ = try store.replaceFile(file(), orders: [order("1"), order("2")], at: at(0))
    try store.raise("k1", to: [Recipient(sink: "mail")])
    let changes = try store.replaceFile(file(), orders: [order("2")], at: at(200))
    #expect(changes.withdrawn == 1)
    let gone = try #require(try store.order(ref("1")))
    #expect(gone.withdrawnAt == at(200))
    #expect(gone.wakeAt == nil)
    #expect(gone.ledger.map(\.key.rawValue) == ["k1"])
    #expect(gone.order.title == "hub")
    #expect(try store.due(at: .latest, limit: 9).map(\.order.ref.id) == ["2"])
    #expect(try store.replaceFile(file(), orders: [order("2")], at: at(201)).isEmpty)
  }

  @Test func `a withdrawn order that comes back is watched again with its ledger`() throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    try store.raise("k1", to: [])
    _ = try store.removeFile(file().path, at: at(200))
    #expect(try store.files().isEmpty)
    let told = order("1", events: [event(.paid, line: 8)])
    #expect(try store.replaceFile(file("/b"), orders: [told], at: at(300)).returned == 1)
    let back = try #require(try store.order(ref("1")))
    #expect(back.withdrawnAt == nil)
    #expect(back.wakeAt == Moment(seconds: 0))
    #expect(back.ledger.count == 1)
    #expect(back.order.knownSince == at(0))
    #expect(back.order.events.map(\.kind) == [.paid])
    #expect(back.tellers.map(\.source) == ["/b"])
  }

  @Test func `an order that comes back unchanged is watched again too`() throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    _ = try store.replaceFile(file(), orders: [], at: at(1))
    #expect(try store.replaceFile(file(), orders: [order("1")], at: at(2)).returned == 1)
    #expect(try store.order(ref("1"))?.wakeAt == Moment(seconds: 0))
  }

  @Test func `an order told by two files stays while one of them tells it`() throws {
    _ = try store.replaceFile(file("/a"), orders: [order("1", title: "first")], at: at(0))
    let second = Order(
      ref: ref("1"), title: "second", seller: "Beta", events: [event(.paid, line: 2)])
    #expect(try store.replaceFile(file("/b"), orders: [second], at: at(1)).changed == 1)
    let both = try #require(try store.order(ref("1")))
    #expect(both.order.title == "first")
    #expect(both.order.seller == "Beta")
    #expect(both.order.events.map(\.kind) == [.placed, .paid])
    #expect(both.tellers.map(\.source) == ["/a", "/b"])

    #expect(try store.removeFile("/a", at: at(2)).changed == 1)
    let one = try #require(try store.order(ref("1")))
    #expect(one.withdrawnAt == nil)
    #expect(one.order.title == "second")
    #expect(one.order.events.map(\.kind) == [.paid])
    #expect(try store.removeFile("/b", at: at(3)).withdrawn == 1)
  }

  @Test func `a file that tells an order twice changes nothing at all`() throws {
    _ = try store.replaceFile(file(), orders: [order("1")], at: at(0))
    let error = #expect(throws: StoreError.self) {
      try store.replaceFile(
        file(size: 2), orders: [order("2"), order("3", title: "x"), order("2")], at: at(1))
    }
    #expect(error?.kind == .exists)
    #expect(
      error?.message
        == "/orders/a.toml:3: order 'aliexpress 2' stands twice in this file; keep one of the two")
    #expect(try store.counts().watched == 1)
    #expect(try store.files() == [file()])
  }

  @Test func `a constraint that refuses one order refuses the file`() throws {
    let error = #expect(throws: StoreError.self) {
      try store.replaceFile(file(), orders: [order("1"), order("")], at: at(1))
    }
    #expect(error?.kind == .refused)
    #expect(try store.counts().watched == 0)
    #expect(try store.files().isEmpty)
  }

  @Test func `the same number on two platforms is two orders`() throws {
    let other = Order(ref: ref("1", platform: "ebay"), title: "x")
    _ = try store.replaceFile(file(), orders: [order("1"), other], at: at(0))
    #expect(try store.orders(withID: "1").map(\.platform) == ["aliexpress", "ebay"])
    #expect(try store.orders(withID: "2").isEmpty)
  }

  @Test func `progress is told after every thousand orders`() throws {
    var told: [Int] = []
    let orders = (0..<2500).map { order("\($0)") }
    _ = try store.replaceFile(file(), orders: orders, at: at(0)) { told.append($0) }
    #expect(told == [1000, 2000])
  }

  @Test func `a file that was never read can be removed`() throws {
    #expect(try store.removeFile("/none", at: at(0)).isEmpty)
  }
}

extension Store {
  /// Judges an order without any result but its next wake.
  func settle(_ id: String, wakeAt: Moment?) throws {
    let watched = try #require(try order(ref(id)))
    let judgement = Judgement(of: watched, entries: [], alerts: [], wakeAt: wakeAt, pack: "p")
    try commit([judgement], at: at(0))
  }
}
