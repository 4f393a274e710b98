import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

struct OpeningTests {
  let folder: StateFolderFixture

  init() throws {
    folder = try StateFolderFixture()
  }

  @Test func `the daemon creates folder, database, lock and poke file for the owner alone`() throws
  {
    let store = try Store(folder: "\(folder.path)/a/b", mode: .daemon)
    #expect(try folder.mode(of: "a") == 0o700)
    #expect(try folder.mode(of: "a/b") == 0o700)
    for name in ["state.db", "lock", "poke", "state.db-wal"] {
      #expect(try folder.mode(of: "a/b/\(name)") == 0o600, "\(name)")
    }
    try store.close()
  }

  @Test func `the daemon's connection keeps what it reports as kept`() throws {
    let store = try folder.open(.daemon)
    let settings = try store.read { database in
      try ["journal_mode", "synchronous", "foreign_keys", "cache_size", "temp_store"].map {
        try String.fetchOne(database, sql: "PRAGMA \($0)")
      }
    }
    #expect(settings == ["wal", "2", "1", "-2048", "2"])
  }

  @Test func `a second daemon is told who holds the folder`() throws {
    let first = try folder.open(.daemon)
    let error = #expect(throws: StoreError.self) { try folder.open(.daemon) }
    #expect(error?.kind == .locked(pid: getpid()))
    #expect(error?.message.contains("process \(getpid())") == true)
    try first.close()
    #expect(throws: Never.self) { try folder.open(.daemon) }
  }

  @Test func `the lock is free once the store is let go`() throws {
    do { _ = try folder.open(.daemon) }
    #expect(throws: Never.self) { try folder.open(.daemon) }
  }

  @Test func `whether a daemon runs can be asked`() throws {
    #expect(Store.daemon(in: folder.path) == nil)
    let daemon = try folder.open(.daemon)
    #expect(Store.daemon(in: folder.path) == getpid())
    try daemon.close()
    #expect(Store.daemon(in: folder.path) == nil)
  }

  @Test func `many that open a new folder at once all come in`() throws {
    let folder = folder
    let opened = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      guard let store = try? folder.open(), (try? store.add(order("\(number)"), at: at(0))) != nil
      else { return }
      opened.withLock { $0 += 1 }
    }
    #expect(opened.withLock { $0 } == 8)
    #expect(try folder.open().counts().watched == 8)
  }

  @Test func `the command line works beside a daemon`() throws {
    let daemon = try folder.open(.daemon)
    try folder.open(.commandLine).add(order("1"), at: at(0))
    #expect(try daemon.counts().watched == 1)
  }

  @Test func `reading alone creates nothing`() throws {
    let error = #expect(throws: StoreError.self) { try folder.open(.readOnly) }
    #expect(error?.kind == .missing)
    #expect(try folder.names.isEmpty)
    let deeper = #expect(throws: StoreError.self) {
      try Store(folder: "\(folder.path)/none", mode: .readOnly)
    }
    #expect(deeper?.kind == .missing)
    #expect(try folder.names.isEmpty)
  }

  @Test func `reading alone sees what the daemon wrote, and cannot write`() throws {
    let daemon = try folder.open(.daemon)
    try daemon.add(order("1"), at: at(0))
    let reader = try folder.open(.readOnly)
    #expect(try reader.counts().watched == 1)
    let error = #expect(throws: StoreError.self) { try reader.set("x", for: "y") }
    #expect(error?.kind == .readOnly)
  }

  @Test func `closing writes everything back into the database file`() throws {
    let store = try folder.open(.daemon)
    try store.add(order("1"), at: at(0))
    try store.close()
    #expect(try folder.names == ["lock", "poke", "state.db"])
    #expect(throws: StoreError.self) { try store.counts() }
    let reader = try folder.open(.readOnly)
    #expect(try reader.counts().watched == 1)
  }

  @Test func `an empty file counts as a database not made yet`() throws {
    try folder.write([], to: "state.db")
    #expect(throws: StoreError.self) { try folder.open(.readOnly) }
    #expect(try folder.open(.commandLine).counts().watched == 0)
  }

  @Test func `a poke rewrites the poke file`() throws {
    let store = try folder.open(.daemon)
    try folder.write([], to: "poke")
    try folder.open(.commandLine).poke()
    #expect(try folder.bytes(of: "poke") == [0x0A])
    try store.close()
  }

  @Test func `settings are kept by name`() throws {
    let store = try folder.open()
    #expect(try store.value(for: "packs") == nil)
    try store.set("1", for: "packs")
    try store.set("2", for: "packs")
    #expect(try folder.open(.readOnly).value(for: "packs") == "2")
  }
}
