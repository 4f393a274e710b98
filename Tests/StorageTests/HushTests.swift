import Civil
import Model
import Storage
import Testing

struct HushTests {
  let store: Store

  init() throws {
    store = try Store(inMemory: "test")
    _ = try store.replaceFile(file(), orders: ["1", "2"].map { order($0) }, at: at(0))
    _ = try store.replaceFile(file("/b"), orders: [order("3")], at: at(0))
    _ = try store.removeFile("/b", at: at(0))
    for id in ["1", "2"] { try store.settle(id, wakeAt: at(900)) }
  }

  private static let ack = Hush(
    .ack, order: ref("1"), rule: "open-dispute", revision: 800, stage: "-7d", author: "me",
    reason: "opened it", since: at(10))
  private static let snooze = Hush(
    .snooze, order: ref("1"), author: "me", since: at(20), until: at(50))
  private static let silence = Hush(
    .silence, condition: "order.platform == 'x'", author: "wife", since: at(30), until: at(60))

  private func wakes() throws -> [Moment?] {
    try ["1", "2", "3"].map { try store.order(ref($0))?.wakeAt }
  }

  private static func kept(_ hush: Hush, as id: Int64) -> Hush {
    var kept = hush
    kept.id = id
    return kept
  }

  @Test func `what was said is kept as it was said, with its order`() throws {
    #expect(try store.add(Self.ack) == 1)
    #expect(try store.add(Self.silence) == 2)
    #expect(
      try store.allHushes() == [Self.kept(Self.ack, as: 1), Self.kept(Self.silence, as: 2)])
    #expect(try store.order(ref("1"))?.hushes == [Self.kept(Self.ack, as: 1)])
    #expect(try store.order(ref("2"))?.hushes == [])
    #expect(try store.due(at: at(0), limit: 9).map(\.hushes.count) == [1, 0])
  }

  @Test func `only the order concerned is judged again`() throws {
    let before = try store.order(ref("1"))?.version ?? 0
    try store.add(Self.snooze)
    #expect(try wakes() == [Moment(seconds: 0), at(900), nil])
    #expect(try store.order(ref("1"))?.version == before + 1)
  }

  @Test func `a condition has every watched order judged again, and so has its lifting`() throws {
    let id = try store.add(Self.silence)
    #expect(try wakes() == [Moment(seconds: 0), Moment(seconds: 0), nil])
    for id in ["1", "2"] { try store.settle(id, wakeAt: at(900)) }
    #expect(try store.lift(id, at: at(40)))
    #expect(try wakes() == [Moment(seconds: 0), Moment(seconds: 0), nil])
  }

  @Test func `what is lifted counts no longer and is lifted once`() throws {
    let id = try store.add(Self.ack)
    try store.settle("1", wakeAt: at(900))
    #expect(try store.lift(id, at: at(40)))
    #expect(try wakes()[0]?.seconds == 0)
    try store.settle("1", wakeAt: at(900))
    #expect(try store.lift(id, at: at(45)) == false)
    #expect(try wakes()[0] == at(900))
    #expect(try store.order(ref("1"))?.hushes.map(\.liftedAt) == [at(40)])
    #expect(try store.hushes(for: ref("1"), activeAt: at(40)).isEmpty)
    #expect(try store.hushes(for: ref("1")).count == 1)
    #expect(try store.allHushes(activeAt: at(40)).isEmpty)
  }

  @Test func `what counts at a moment is told apart by its ends`() throws {
    try store.add(Self.ack)
    try store.add(Self.snooze)
    try store.add(Self.silence)
    let kinds = try [9, 10, 20, 30, 49, 50, 59, 60].map { second in
      try store.allHushes(activeAt: at(second)).map(\.kind)
    }
    #expect(
      kinds == [
        [], [.ack], [.ack, .snooze], [.ack, .snooze, .silence], [.ack, .snooze, .silence],
        [.ack, .silence], [.ack, .silence], [.ack],
      ])
    #expect(try store.hushes(for: ref("1"), activeAt: at(49)).map(\.kind) == [.ack, .snooze])
    #expect(try store.standingConditions(activeAt: at(29)).isEmpty)
    #expect(try store.standingConditions(activeAt: at(59)).map(\.author) == ["wife"])
    #expect(try store.standingConditions(activeAt: at(60)).isEmpty)
  }

  @Test func `a silence of one order under a condition stays with that order`() throws {
    try store.add(
      Hush(
        .silence, order: ref("2"), condition: "alert.level == 'info'", author: "me", since: at(0),
        until: at(9)))
    #expect(try store.standingConditions(activeAt: at(5)).isEmpty)
    #expect(try store.order(ref("2"))?.hushes.first?.condition == "alert.level == 'info'")
  }

  @Test func `an unknown order or number is refused`() throws {
    var hush = Self.ack
    hush.order = ref("9")
    let unknown = #expect(throws: StoreError.self) { try store.add(hush) }
    #expect(unknown?.kind == .unknown)
    let error = #expect(throws: StoreError.self) { try store.lift(7, at: at(1)) }
    #expect(
      error?.message == "hush 7: is not known; list what stands to see the numbers")
  }

  @Test func `what has no end, or is of nothing, is refused`() throws {
    var endless = Self.snooze
    endless.until = nil
    let nothing = Hush(.silence, author: "me", since: at(0), until: at(9))
    for hush in [endless, nothing] {
      let error = #expect(throws: StoreError.self) { try store.add(hush) }
      #expect(error?.kind == .refused)
    }
    #expect(try store.allHushes().isEmpty)
    #expect(try wakes()[0] == at(900))
  }
}
