internal import GRDB

/// What orderwatch remembers: orders, their events, the ledger and the deliveries, in one SQLite file.
///
/// Every method is synchronous and one transaction. A store may be used from any thread, but its
/// methods must not be called from within each other's closures, except in `eachOrder`.
public struct Store: Sendable {
  /// What the store is opened for.
  public enum Mode: Hashable, Sendable {
    /// Reads and writes, and holds the folder's lock for as long as the store lives.
    case daemon
    /// Reads and writes beside a running daemon.
    case commandLine
    /// Reads only; creates neither folder nor database.
    case readOnly
  }

  /// The folder that holds the database; empty for a store in memory.
  public let folder: String

  let connection: Connection

  /// Opens `FOLDER/state.db`, and creates or migrates it where the mode allows.
  ///
  /// A folder is created with mode 0700 and a database with 0600; existing ones keep theirs.
  ///
  /// - Parameters:
  ///   - folder: The state folder's path.
  ///   - mode: What the store is opened for.
  /// - Throws: `StoreError`: `locked` when another daemon runs, `missing` when there is nothing to
  ///   read, `newerSchema`, `olderSchema`, `notADatabase`, `corrupt`, `readOnly`, `full`, `io`.
  public init(folder: String, mode: Mode) throws(StoreError) {
    self.folder = folder
    connection = try Connection(folder: StateFolder(path: folder), mode: mode)
    if mode == .daemon { try StateFolder(path: folder).poke() }
  }

  /// Creates an empty store that lives in memory and is gone with its last copy.
  ///
  /// - Parameter name: What messages call it.
  /// - Throws: `StoreError` of kind `io` when SQLite cannot be used at all.
  public init(inMemory name: String) throws(StoreError) {
    folder = ""
    connection = try Connection(inMemory: name)
  }

  /// Writes all back into the database file, closes it and gives up the lock.
  ///
  /// A store that is let go closes by itself; this tells when that failed. Any later use throws.
  ///
  /// - Throws: `StoreError` when the database could not be closed.
  public func close() throws(StoreError) {
    try connection.close()
  }

  /// The process id of the daemon that holds a state folder.
  ///
  /// - Parameter folder: The state folder's path.
  /// - Returns: Nil when no daemon runs there, or its lock may not be read.
  public static func daemon(in folder: String) -> Int32? {
    FolderLock.holder(of: StateFolder(path: folder))
  }

  /// Tells a running daemon that another process has changed the database.
  ///
  /// Writes `FOLDER/poke`, which the daemon watches for being closed after a write; a store in
  /// memory has nobody to tell.
  ///
  /// - Throws: `StoreError` when the file cannot be written.
  public func poke() throws(StoreError) {
    guard !folder.isEmpty else { return }
    try StateFolder(path: folder).poke()
  }
}

extension Store {
  func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try connection.queue.read(body)
    } catch {
      throw StoreError(error, database: connection.name)
    }
  }

  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try connection.queue.write(body)
    } catch {
      throw StoreError(error, database: connection.name)
    }
  }
}
