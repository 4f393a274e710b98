import Glibc

/// The folder of the database, the lock and the poke file.
struct StateFolder {
  let path: String

  var database: String { "\(path)/state.db" }
  var lock: String { "\(path)/lock" }
  var hasLog: Bool { access("\(database)-wal", F_OK) == 0 }

  /// The database as a URI that has SQLite neither lock nor create anything.
  var immutableDatabase: String {
    let escaped = database.map { character in
      switch character {
      case "%": "%25"
      case "?": "%3f"
      case "#": "%23"
      default: String(character)
      }
    }
    return "file:\(escaped.joined())?immutable=1"
  }

  /// Makes the folder and those above it, readable by the owner alone.
  func create() throws(StoreError) {
    guard !path.isEmpty else {
      throw StoreError(.io, "state folder '': has no name; name a folder with --state")
    }
    var partial = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      partial += "\(part)/"
      guard mkdir(partial, 0o700) != 0 else { continue }
      let code = errno
      // A folder on the way that may not be written can still exist: EROFS and EACCES come first.
      guard access(partial, F_OK) != 0 else { continue }
      throw StoreError(errno: code, "state folder '\(path)'", "cannot be created")
    }
  }

  /// Makes an empty database file, so that the mode is ours and not the umask's.
  func createDatabase() throws(StoreError) {
    let descriptor = open(database, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(errno: errno, "database '\(database)'", "cannot be created or written")
    }
    defer { Glibc.close(descriptor) }
    try requireHeader(descriptor)
  }

  /// Finds a database with something in it.
  func requireDatabase() throws(StoreError) {
    let descriptor = open(database, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      guard errno == ENOENT || errno == ENOTDIR else {
        throw StoreError(errno: errno, "database '\(database)'", "cannot be read")
      }
      throw StoreError.missing(database)
    }
    defer { Glibc.close(descriptor) }
    guard try requireHeader(descriptor) else { throw StoreError.missing(database) }
  }

  /// Whether the file has content; SQLite itself would take a short file of anything for empty.
  @discardableResult
  private func requireHeader(_ descriptor: CInt) throws(StoreError) -> Bool {
    let header = Array("SQLite format 3\0".utf8)
    var bytes = [UInt8](repeating: 0, count: header.count)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count != 0 else { return false }
    // With a journal beside it, the file is whatever a crash left, and SQLite mends it.
    guard bytes == header || access("\(database)-journal", F_OK) == 0 else {
      throw StoreError(
        .notADatabase,
        "database '\(database)': is not a database of orderwatch (its first bytes are others); "
          + "move it away or name another state folder, the file is left as it is")
    }
    return true
  }

  func poke() throws(StoreError) {
    let file = "\(path)/poke"
    let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(errno: errno, "'\(file)'", "cannot be written")
    }
    defer { Glibc.close(descriptor) }
    guard Glibc.write(descriptor, "\n", 1) == 1 else {
      throw StoreError(errno: errno, "'\(file)'", "cannot be written")
    }
  }
}

extension StoreError {
  fileprivate static func missing(_ path: String) -> StoreError {
    StoreError(
      .missing, "database '\(path)': does not exist yet; start the daemon or add an order first")
  }
}
