import GRDB
import Glibc
import Model
import Testing

@testable import Storage

struct FaultTests {
  let folder: StateFolderFixture

  init() throws {
    folder = try StateFolderFixture()
  }

  @Test(arguments: [
    Array("# Notes\nnot a database, but long enough to be looked at as one.\n".utf8),
    [UInt8](repeating: 0, count: 8192), [0x53],
  ])
  func `a file that is no database is refused and left as it is`(bytes: [UInt8]) throws {
    try folder.write(bytes, to: "state.db")
    for mode in [Store.Mode.daemon, .commandLine, .readOnly] {
      let error = #expect(throws: StoreError.self) { try folder.open(mode) }
      #expect([.notADatabase, .corrupt].contains(error?.kind), "\(error?.message ?? "")")
      #expect(try folder.bytes(of: "state.db") == bytes)
    }
  }

  @Test func `a database of another program is refused and left as it is`() throws {
    let other = try DatabaseQueue(path: folder.database)
    try other.write { try $0.execute(sql: "CREATE TABLE bookmark (url TEXT)") }
    try other.close()
    let before = try folder.bytes(of: "state.db")
    let error = #expect(throws: StoreError.self) { try folder.open(.daemon) }
    #expect(error?.kind == .notADatabase)
    #expect(error?.message.contains("belongs to another program") == true)
    #expect(try folder.bytes(of: "state.db") == before)
  }

  @Test func `a damaged database is reported and left as it is`() throws {
    try folder.open().close()
    var bytes = try folder.bytes(of: "state.db")
    bytes.replaceSubrange(100..<4096, with: repeatElement(0xA5, count: 3996))
    try folder.write(bytes, to: "state.db")
    let error = #expect(throws: StoreError.self) { try folder.open(.daemon) }
    #expect(error?.kind == .corrupt)
    #expect(error?.message.contains("restore a backup") == true)
    #expect(try folder.bytes(of: "state.db") == bytes)
  }

  @Test func `a shortened database is reported when it is read or checked`() throws {
    let store = try folder.open()
    _ = try store.replaceFile(file(), orders: (0..<500).map { order("\($0)") }, at: at(0))
    try store.close()
    let bytes = try folder.bytes(of: "state.db")
    try folder.write(Array(bytes.prefix(bytes.count / 8192 * 4096)), to: "state.db")
    let error = #expect(throws: StoreError.self) {
      try folder.open().eachOrder { _ in }
    }
    #expect(error?.kind == .corrupt)
  }

  @Test func `a full disk changes nothing, and the store goes on once there is room`() throws {
    let store = try folder.open()
    try store.add(order("first"), at: at(0))
    let limit = try store.write { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
      return try Int.fetchOne(database, sql: "PRAGMA max_page_count = \(pages + 4)")
    }
    let many = (0..<2000).map { order("\($0)") }
    let error = #expect(throws: StoreError.self) {
      try store.replaceFile(file(), orders: many, at: at(1))
    }
    #expect(error?.kind == .full, "\(limit ?? 0)")
    #expect(error?.message.contains("nothing was changed") == true)
    #expect(try store.counts().watched == 1)
    try store.write { try $0.execute(sql: "PRAGMA max_page_count = 1073741823") }
    #expect(try store.replaceFile(file(), orders: many, at: at(1)).added == 2000)
  }

  @Test func `a database whose folder is a file cannot be made`() throws {
    try folder.write([1], to: "file")
    for mode in [Store.Mode.daemon, .commandLine] {
      let error = #expect(throws: StoreError.self) {
        try Store(folder: "\(folder.path)/file/x", mode: mode)
      }
      #expect(error?.kind == .io)
    }
  }

  @Test func `a folder without a name is refused`() throws {
    #expect(throws: StoreError.self) { try Store(folder: "", mode: .commandLine) }
  }

  @Test func `an alert that cannot be read is told as such, and keeps no other from being told`()
    throws
  {
    let store = try folder.open()
    try store.raise("k1", to: [Recipient(sink: "mail")])
    try store.raise("k2", to: [Recipient(sink: "mail")])
    try store.write {
      try $0.execute(sql: "UPDATE ledgerEntry SET payload = '{}' WHERE alertKey = 'k1'")
    }
    let due = try store.deliveries(dueAt: at(100), limit: 9)
    #expect(due.map(\.alert.key.rawValue) == ["k1", "k2"])
    let told = try #require(due.first?.alert)
    #expect(told.order == ref("1"))
    #expect([told.rule, told.stage] == ["open-dispute", "-7d"])
    #expect(told.level == .critical)
    #expect(told.window == nil)
    #expect(due.last?.alert.window != nil)
  }

  @Test func `a check of the whole file finds damage and orphans`() throws {
    let store = try folder.open()
    try store.add(order("1"), at: at(0))
    #expect(try store.faults().isEmpty)
    try store.connection.queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA foreign_keys = OFF; DELETE FROM watchedOrder; PRAGMA foreign_keys = ON
          """)
    }
    #expect(
      try store.faults() == [
        "a row of event belongs to a watchedOrder that is not there",
        "a row of telling belongs to a watchedOrder that is not there",
      ])
  }

  @Test(arguments: [
    (ResultCode.SQLITE_BUSY, StoreError.Kind.busy), (.SQLITE_LOCKED, .busy),
    (.SQLITE_FULL, .full), (.SQLITE_IOERR_SHMSIZE, .full), (.SQLITE_READONLY_DBMOVED, .readOnly),
    (.SQLITE_IOERR_WRITE, .io), (.SQLITE_CANTOPEN, .io), (.SQLITE_CORRUPT_VTAB, .corrupt),
  ])
  func `what SQLite says has one meaning`(code: ResultCode, kind: StoreError.Kind) {
    #expect(StoreError(DatabaseError(resultCode: code), database: "x").kind == kind)
  }
}
