import GRDB

/// The migrations, oldest first; a released one is never edited.
enum Schema {
  /// `PRAGMA application_id`: "OrdW" in ASCII.
  static let owner: Int64 = 0x4F72_6457
  /// How many migrations there are, kept in `PRAGMA user_version`.
  static let version = steps.count

  private static let steps: [(name: String, sql: String)] = [
    ("1 orders, ledger, deliveries", schema1),
    ("2 disputes of an account", schema2),
    ("3 hushes, digests, leads", schema3),
  ]

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      migrator.registerMigration(step.name) { database in
        try database.execute(sql: step.sql)
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    return migrator
  }
}
