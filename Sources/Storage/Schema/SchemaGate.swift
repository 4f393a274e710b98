import GRDB

/// Decides whether a database is ours and current, and brings an older one up to date.
///
/// Nothing is written before that is known: a file of somebody else's stays byte for byte.
struct SchemaGate {
  let queue: DatabaseQueue
  let name: String

  private enum Verdict {
    case fresh
    case older(Int)
    case current
  }

  /// Migrates where needed.
  func migrate() throws {
    if case .current = try verdict() { return }
    try queue.writeWithoutTransaction { database in
      let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
      guard mode == "wal" else {
        throw StoreError(
          .io, "\(name): cannot keep a write-ahead log (got '\(mode ?? "")'); use a local disk")
      }
      // Before any table: a crash between two migrations must not leave an unsigned database.
      try database.execute(sql: "PRAGMA application_id = \(Schema.owner)")
    }
    do {
      try Schema.migrator.migrate(queue)
    } catch {
      // Another process may have been faster with the same migration.
      guard case .current = try verdict() else { throw error }
    }
  }

  /// Refuses whatever a reader cannot use as it is.
  func requireCurrent() throws {
    switch try verdict() {
    case .current: return
    case .fresh: throw older(0)
    case .older(let found): throw older(found)
    }
  }

  private func verdict() throws -> Verdict {
    try queue.read { database in
      let owner = try Int64.fetchOne(database, sql: "PRAGMA application_id") ?? 0
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
      let tables = try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM sqlite_schema") ?? 0
      if owner == 0, version == 0, tables == 0 { return .fresh }
      guard owner == Schema.owner else { throw foreign() }
      let superseded = try Schema.migrator.hasBeenSuperseded(database)
      guard version <= Schema.version, !superseded else { throw newer(version) }
      return try Schema.migrator.hasCompletedMigrations(database) ? .current : .older(version)
    }
  }

  private func foreign() -> StoreError {
    StoreError(
      .notADatabase,
      "\(name): belongs to another program; name another state folder, the file is left as it is")
  }

  private func newer(_ found: Int) -> StoreError {
    StoreError(
      .newerSchema(found: found, known: Schema.version),
      "\(name) was written by a newer orderwatch (schema \(found), this one knows "
        + "\(Schema.version)); upgrade, or restore a backup")
  }

  private func older(_ found: Int) -> StoreError {
    StoreError(
      .olderSchema(found: found, known: Schema.version),
      "\(name) was written by an older orderwatch (schema \(found), this one needs "
        + "\(Schema.version)); start the daemon once, it brings the database up to date")
  }
}
