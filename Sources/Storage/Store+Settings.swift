import GRDB

extension Store {
  /// What was set under this name.
  ///
  /// - Parameter key: The name.
  /// - Returns: Nil when nothing was.
  /// - Throws: `StoreError` when the database cannot be read.
  public func value(for key: String) throws(StoreError) -> String? {
    try read { database in
      try String.fetchOne(
        database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [key])
    }
  }

  /// Keeps a text under a name, in the place of what was there.
  ///
  /// - Parameters:
  ///   - value: The text.
  ///   - key: The name.
  /// - Throws: `StoreError` when the database cannot be written.
  public func set(_ value: String, for key: String) throws(StoreError) {
    try write { database in
      try database.execute(
        sql: """
          INSERT INTO setting (name, value) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET value = excluded.value
          """,
        arguments: [key, value])
    }
  }
}
