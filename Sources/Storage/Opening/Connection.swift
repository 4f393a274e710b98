import GRDB
import Synchronization

/// One open database, with the lock that goes with it.
final class Connection: Sendable {
  /// How messages call the database.
  let name: String
  private let open: Mutex<DatabaseQueue?>
  private let lock: FolderLock?

  init(folder: StateFolder, mode: Store.Mode) throws(StoreError) {
    name = "database '\(folder.database)'"
    if mode == .readOnly {
      try folder.requireDatabase()
      lock = nil
    } else {
      try folder.create()
      lock = mode == .daemon ? try FolderLock(folder) : nil
      try folder.createDatabase()
    }
    do {
      let queue = try DatabaseQueue.opened(folder, readOnly: mode == .readOnly)
      open = Mutex(queue)
      let schema = SchemaGate(queue: queue, name: name)
      try mode == .readOnly ? schema.requireCurrent() : schema.migrate()
    } catch {
      throw StoreError(error, database: name)
    }
  }

  init(inMemory name: String) throws(StoreError) {
    self.name = "database '\(name)' in memory"
    lock = nil
    do {
      let queue = try DatabaseQueue(configuration: .house)
      open = Mutex(queue)
      try Schema.migrator.migrate(queue)
    } catch {
      throw StoreError(error, database: self.name)
    }
  }

  deinit {
    // Whoever wants to hear of trouble calls `Store.close`.
    try? close()
  }

  /// The database; once closed it must not be touched again, GRDB would crash.
  var queue: DatabaseQueue {
    get throws(StoreError) {
      guard let queue = open.withLock({ $0 }) else {
        throw StoreError(.io, "\(name): is closed; open it again")
      }
      return queue
    }
  }

  /// Closes the database, and only then lets the lock go.
  func close() throws(StoreError) {
    let queue = open.withLock { queue in
      defer { queue = nil }
      return queue
    }
    do {
      try queue?.close()
      lock?.release()
    } catch {
      throw StoreError(error, database: name)
    }
  }
}
