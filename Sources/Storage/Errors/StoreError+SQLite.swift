import GRDB

extension StoreError {
  /// Puts what GRDB throws into words; errors of our own pass through.
  ///
  /// SQL and bound values stay out of the message: titles and notes are nobody else's business.
  init(_ error: any Error, database name: String) {
    if let error = error as? StoreError {
      self = error
    } else if let error = error as? DatabaseError {
      self.init(error, database: name)
    } else {
      self.init(.corrupt, "\(name): holds what cannot be read (\(error)); restore a backup")
    }
  }

  private init(_ error: DatabaseError, database name: String) {
    let kind = Kind(error.extendedResultCode)
    let said = error.message ?? "SQLite code \(error.extendedResultCode.rawValue)"
    self.init(kind, "\(name): \(kind.complaint) (\(said)); \(kind.advice)")
  }
}

extension StoreError.Kind {
  fileprivate init(_ code: ResultCode) {
    // A full disk while the shared memory of the write-ahead log grows has a code of its own.
    if code == .SQLITE_IOERR_SHMSIZE {
      self = .full
      return
    }
    switch code.primaryResultCode {
    case .SQLITE_FULL: self = .full
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: self = .readOnly
    case .SQLITE_CORRUPT: self = .corrupt
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy
    case .SQLITE_CONSTRAINT: self = .refused
    default: self = .io
    }
  }

  fileprivate var complaint: String {
    switch self {
    case .full: "the disk is full"
    case .readOnly: "cannot be written"
    case .corrupt: "is damaged"
    case .notADatabase: "is not a database of orderwatch"
    case .busy: "another process keeps it busy"
    case .refused: "a constraint refused the data"
    default: "cannot be read or written"
    }
  }

  fileprivate var advice: String {
    switch self {
    case .full: "nothing was changed, make room and try again"
    case .readOnly: "check the owner and mode of the file and its folder"
    case .corrupt: "stop the daemon and restore a backup, the file is left as it is"
    case .notADatabase: "move it away or name another state folder, the file is left as it is"
    case .busy: "try again"
    case .refused: "nothing was changed, please report this"
    default: "check the disk and the permissions of the folder"
    }
  }
}
