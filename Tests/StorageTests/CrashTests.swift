import Foundation
import Model
import Testing

@testable import Storage

/// What the disk holds at any moment is a state the store has promised.
struct CrashTests {
  let folder: StateFolderFixture

  init() throws {
    folder = try StateFolderFixture()
  }

  @Test func `a copy taken after any step holds all that was reported as kept`() throws {
    let store = try folder.open()
    let steps: [() throws -> Void] = [
      { _ = try store.replaceFile(file(), orders: [order("1"), order("2")], at: at(0)) },
      { try store.raise("k1", to: [Recipient(sink: "mail"), Recipient(sink: "phone")]) },
      { try store.record(.retry(at: at(200), reason: "later"), of: 1, at: at(101)) },
      { try store.record(event(.received, 5), for: ref("2"), at: at(102)) },
      { try store.record(.delivered, of: 1, at: at(201)) },
      { try store.raise("k2", of: "2", to: [Recipient(sink: "mail"), Recipient(sink: "phone")]) },
      { try store.group([2, 4], as: digest(sink: "phone"), at: at(202)) },
      { try store.enqueue(digest("d2", .daily), at: at(203)) },
      {
        let retry = DeliveryOutcome.retry(at: at(250), reason: "later")
        let outcomes = [
          RecordedOutcome(.dead(reason: "550"), of: 3),
          RecordedOutcome(retry, ofDigest: AlertKey(rawValue: "d1")),
        ]
        try store.record(outcomes, at: at(204))
      },
      { try store.requeue(3, at: at(205)) },
      { try store.drop(3, reason: "enough", at: at(206)) },
      { try store.drop(digest: AlertKey(rawValue: "d1"), reason: "enough", at: at(207)) },
      { try store.requeue(digest: AlertKey(rawValue: "d1"), at: at(208)) },
      { try store.add(Hush(.ack, order: ref("1"), author: "me", since: at(209))) },
      { try store.lift(1, at: at(210)) },
      { _ = try store.removeFile(file().path, at: at(300)) },
      { try store.wakeAll(at: at(301)) },
    ]
    for step in steps {
      try step()
      let copy = try crashed()
      #expect(try copy.open().contents == store.contents)
    }
  }

  @Test func `a log torn at any place holds a whole number of transactions`() throws {
    let store = try folder.open()
    try store.add(order("0"), at: at(0))
    let before = try store.contents
    _ = try store.replaceFile(file(), orders: (1...60).map { order("\($0)") }, at: at(1))
    let after = try store.contents
    let log = try folder.bytes(of: "state.db-wal")
    for length in stride(from: 0, through: log.count, by: log.count / 23) {
      let found = try crashed(log: Array(log.prefix(length))).open().contents
      #expect(
        found == before || found == after || found == StoreContents(), "\(length) of \(log.count)")
    }
    #expect(try crashed(log: Array(log.dropLast(1000))).open().contents == before)
  }

  @Test func `what a killed process had reported as kept is there, and its lock is free`()
    async throws
  {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let store = try Store(folder: path, mode: .daemon)
      try store.raise("k1", to: [Recipient(sink: "mail")])
      kill(getpid(), SIGKILL)
    }
    let store = try folder.open(.daemon)
    #expect(try store.order(ref("1"))?.ledger.count == 1)
    #expect(try store.deliveries(dueAt: at(100), limit: 9).map(\.sink) == ["mail"])
  }

  @Test func `a process killed within a transaction leaves nothing of it`() async throws {
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = folder.path as String] in
      let store = try Store(folder: path, mode: .daemon)
      try store.add(order("0"), at: at(0))
      let orders = (1...3000).map { order("\($0)") }
      _ = try store.replaceFile(file(), orders: orders, at: at(1)) { _ in kill(getpid(), SIGKILL) }
    }
    let store = try folder.open(.daemon)
    #expect(try store.contents.orders.map(\.order.ref.id) == ["0"])
    #expect(try store.files().isEmpty)
  }

  @Test func `a log torn within a batch of outcomes holds all of them or none`() throws {
    let first = try folder.open()
    let ids = try first.raise(1...60)
    try first.group(Array(ids.prefix(20)), as: digest(), at: at(101))
    let before = try first.contents
    // Closed, the log is empty, so that the batch is all it holds.
    try first.close()
    let store = try folder.open()
    let alone = ids.dropFirst(20).map { RecordedOutcome(.delivered, of: $0) }
    let together = RecordedOutcome(.delivered, ofDigest: AlertKey(rawValue: "d1"))
    #expect(try store.record(alone + [together], at: at(102)).isEmpty)
    let after = try store.contents
    #expect(after.counts.delivered == 60)
    let log = try folder.bytes(of: "state.db-wal")
    for length in stride(from: log.count, to: 0, by: -log.count / 20) {
      let found = try crashed(log: Array(log.prefix(length))).open().contents
      #expect(found == (length == log.count ? after : before), "\(length) of \(log.count)")
    }
  }

  /// The files as a power cut would leave them now, in a folder of their own.
  private func crashed(log: [UInt8]? = nil) throws -> StateFolderFixture {
    let copy = try StateFolderFixture()
    try copy.write(try folder.bytes(of: "state.db"), to: "state.db")
    try copy.write(try log ?? folder.bytes(of: "state.db-wal"), to: "state.db-wal")
    return copy
  }
}
