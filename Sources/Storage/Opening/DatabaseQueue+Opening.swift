import GRDB

extension DatabaseQueue {
  static func opened(_ folder: StateFolder, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration.house
    configuration.readonly = readOnly
    do {
      return try DatabaseQueue(path: folder.database, configuration: configuration)
    } catch let error as DatabaseError {
      let refusals: [ResultCode] = [.SQLITE_CANTOPEN, .SQLITE_READONLY]
      guard readOnly, refusals.contains(error.resultCode), !folder.hasLog else { throw error }
      // Even a reader wants to make the files of the write-ahead log, which a read-only file
      // system refuses. Where nobody can write and no log waits, the file alone is the truth.
      return try DatabaseQueue(path: folder.immutableDatabase, configuration: configuration)
    }
  }
}
