import GRDB

extension Store {
  /// What is wrong with the database file, found by reading all of it.
  ///
  /// - Returns: One line for each finding, at most 20; empty when all is well.
  /// - Throws: `StoreError` when the database cannot even be read.
  public func faults() throws(StoreError) -> [String] {
    try read { database in
      let damages = try String.fetchAll(database, sql: "PRAGMA quick_check(20)")
      let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map { row in
        "a row of \(row[0] as String) belongs to a \(row[2] as String) that is not there"
      }
      return Array((damages.filter { $0 != "ok" } + orphans.sorted()).prefix(20))
    }
  }
}
