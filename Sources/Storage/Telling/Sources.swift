import Civil
import GRDB

/// The rows of `source`: whatever has ever told of an order.
struct Sources {
  let database: Database

  /// The number of this source, given to it now if it is new.
  func id(of name: String) throws -> Int64 {
    if let id = try known(name) { return id }
    try database.execute(sql: "INSERT INTO source (name) VALUES (?)", arguments: [name])
    return database.lastInsertedRowID
  }

  func known(_ name: String) throws -> Int64? {
    try Int64.fetchOne(
      database, sql: "SELECT id FROM source WHERE name = ?", arguments: [name])
  }

  func remember(_ file: SourceFile, as id: Int64, at now: Moment) throws {
    try database.execute(
      sql: """
        UPDATE source SET size = ?, modifiedNanoseconds = ?, inode = ?, contentHash = ?, readAt = ?
        WHERE id = ?
        """,
      arguments: [
        file.size, file.modifiedNanoseconds, Int64(bitPattern: file.inode), file.contentHash,
        now.seconds, id,
      ])
  }

  func forgetFile(_ id: Int64) throws {
    try database.execute(
      sql: """
        UPDATE source SET size = NULL, modifiedNanoseconds = NULL, inode = NULL,
          contentHash = NULL, readAt = NULL
        WHERE id = ?
        """,
      arguments: [id])
  }

  func files() throws -> [SourceFile] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT name, size, modifiedNanoseconds, inode, contentHash FROM source
        WHERE readAt IS NOT NULL ORDER BY name
        """)
    return rows.map { row in
      SourceFile(
        path: row[0], size: row[1], modifiedNanoseconds: row[2],
        inode: UInt64(bitPattern: row[3]), contentHash: row[4])
    }
  }
}
