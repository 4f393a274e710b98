import Civil
import Foundation
import GRDB
import Model
import Testing

@testable import Storage

/// Every schema ever released is kept as a dump in `Schemas`, named by its number.
struct MigrationTests {
  private static let schemas = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().appendingPathComponent("Schemas")

  let folder: StateFolderFixture

  init() throws {
    folder = try StateFolderFixture()
  }

  @Test func `the newest schema is kept as a dump, and has not changed since`() throws {
    let store = try folder.open()
    try Self.fill(store)
    try Self.fillFurther(store)
    let dump = try store.read { database in try Self.dump(database) }
    let kept = Self.schemas.appendingPathComponent("\(Schema.version).sql")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try Data(dump.utf8).write(to: kept)
      Issue.record("recorded \(kept.lastPathComponent)")
    }
    #expect(try String(contentsOf: kept, encoding: .utf8) == dump)
  }

  @Test(arguments: 1...Schema.version)
  func `every kept schema is brought up to date with all it holds`(version: Int) throws {
    let sql = try String(
      contentsOf: Self.schemas.appendingPathComponent("\(version).sql"), encoding: .utf8)
    let old = try DatabaseQueue(path: folder.database)
    try old.writeWithoutTransaction { try $0.execute(sql: sql) }
    try old.close()
    let store = try folder.open(.daemon)
    let fresh = try Store(inMemory: "fresh")
    let statements = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name"
    let migrated = try store.read { try String.fetchAll($0, sql: statements) }
    #expect(try migrated == fresh.read { try String.fetchAll($0, sql: statements) })
    try Self.fill(fresh)
    if version >= 3 { try Self.fillFurther(fresh) }
    #expect(try store.contents == fresh.contents)
    #expect(try store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
    #expect(try store.untold(before: .latest).map(\.closes) == [at(800)])
  }

  @Test func `what was told before leads were kept has its lead`() throws {
    let sql = try String(
      contentsOf: Self.schemas.appendingPathComponent("2.sql"), encoding: .utf8)
    let old = try DatabaseQueue(path: folder.database)
    try old.writeWithoutTransaction { database in
      try database.execute(sql: sql)
      try database.execute(
        sql: """
          UPDATE delivery SET state = 'delivered', attempts = 1, nextAttemptAt = NULL,
            finishedAt = \(at(600 + 1).seconds) - id, lastError = NULL
          """)
    }
    try old.close()
    let store = try folder.open(.daemon)
    #expect(try store.leads(since: at(0)).worst?.lead == Length(seconds: 201))
    #expect(try store.untold(before: .latest).isEmpty)
  }

  @Test func `a newer schema is refused and left as it is`() throws {
    let store = try folder.open()
    try store.write { try $0.execute(sql: "PRAGMA user_version = 9") }
    try store.close()
    let before = try folder.bytes(of: "state.db")
    for mode in [Store.Mode.daemon, .commandLine, .readOnly] {
      let error = #expect(throws: StoreError.self) { try folder.open(mode) }
      #expect(error?.kind == .newerSchema(found: 9, known: Schema.version))
      #expect(
        error?.message
          == "database '\(folder.database)' was written by a newer orderwatch (schema 9, "
          + "this one knows \(Schema.version)); upgrade, or restore a backup")
    }
    #expect(try folder.bytes(of: "state.db") == before)
  }

  @Test func `a migration nobody here knows is a newer schema`() throws {
    let store = try folder.open()
    try store.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('other')") }
    try store.close()
    #expect(throws: StoreError.self) { try folder.open() }
  }

  @Test func `reading alone does not migrate`() throws {
    let store = try folder.open()
    try store.write { database in
      try database.execute(sql: "DELETE FROM grdb_migrations; PRAGMA user_version = 0")
    }
    try store.close()
    let error = #expect(throws: StoreError.self) { try folder.open(.readOnly) }
    #expect(error?.kind == .olderSchema(found: 0, known: Schema.version))
  }

  /// A little of everything, the same every time.
  private static func fill(_ store: Store) throws {
    _ = try store.replaceFile(file(), orders: [order("1"), order("2")], at: at(0))
    _ = try store.replaceFile(file("/b"), orders: [order("3")], at: at(0))
    _ = try store.removeFile("/b", at: at(5))
    try store.record(event(.received, 7, note: "it's \"here\""), for: ref("1"), at: at(7))
    try store.raise("k1", to: [Recipient(sink: "mail", address: "a@example.org")])
    try store.record(.dead(reason: "550 no"), of: 1, at: at(101))
    try store.enqueue([Recipient(sink: "phone")], for: AlertKey(rawValue: "k1"), at: at(102))
    try store.set("1", for: "packs")
  }

  /// What schema 3 brought.
  private static func fillFurther(_ store: Store) throws {
    try store.raise("k2", of: "2", to: [Recipient(sink: "mail"), Recipient(sink: "phone")])
    try store.group([3], as: digest("d1", period: 103), at: at(103))
    try store.record([RecordedOutcome(.delivered, ofDigest: AlertKey(rawValue: "d1"))], at: at(104))
    try store.enqueue(digest("d2", .daily, sink: "phone", period: 900), at: at(105))
    try store.group([4], as: digest("d3", .held, sink: "phone", heldUntil: 900), at: at(106))
    try store.add(
      Hush(
        .ack, order: ref("1"), rule: "open-dispute", revision: at(800).seconds, stage: "-7d",
        author: "me", reason: "it's done", since: at(110)))
    try store.add(
      Hush(
        .silence, condition: "order.platform == 'x'", author: "me", since: at(111), until: at(900)))
    try store.lift(2, at: at(112))
  }

  private static func dump(_ database: Database) throws -> String {
    var lines = try String.fetchAll(
      database, sql: "SELECT sql || ';' FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    for table in [
      "grdb_migrations", "source", "watchedOrder", "telling", "event", "hush",
      "ledgerEntry", "digest", "delivery", "setting",
    ] {
      for row in try Row.fetchAll(database, sql: "SELECT * FROM \(table)") {
        let values = row.databaseValues.map { SQLExpressionText($0).text }
        lines.append("INSERT INTO \(table) VALUES (\(values.joined(separator: ", ")));")
      }
    }
    for name in ["application_id", "user_version"] {
      let value = try Int64.fetchOne(database, sql: "PRAGMA \(name)") ?? 0
      lines.append("PRAGMA \(name) = \(value);")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A value as SQL would write it.
private struct SQLExpressionText {
  let text: String

  init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: text = "NULL"
    case .int64(let number): text = "\(number)"
    case .double(let number): text = "\(number)"
    case .string(let string): text = "'\(string.replacingOccurrences(of: "'", with: "''"))'"
    case .blob: text = "X''"
    }
  }
}
