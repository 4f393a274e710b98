public import Civil
import GRDB
public import Model

extension Store {
  /// Takes in all that a file tells now, in the place of all it told before: whole or not at all.
  ///
  /// Orders are matched by platform, account and number. An order told as before is not touched;
  /// a new or changed one is to be judged at once. An order that only this file told of and that
  /// is gone from it is withdrawn; its ledger stays, and if it comes back it is watched again.
  ///
  /// - Parameters:
  ///   - file: The file as it was read; its path is the source that events are kept under.
  ///   - orders: Its orders, each once.
  ///   - now: When it was read.
  ///   - progress: Called with the number of orders taken in, after every thousand.
  /// - Returns: What changed, in numbers of orders.
  /// - Throws: `StoreError`; `exists` when the file tells of an order twice.
  public func replaceFile(
    _ file: SourceFile, orders: [Order], at now: Moment, progress: ((Int) -> Void)? = nil
  ) throws(StoreError) -> IntakeChanges {
    try write { database in
      let sources = Sources(database: database)
      let source = try sources.id(of: file.path)
      let writer = try OrderWriter(database)
      var changes = IntakeChanges()
      var told = Set<Int64>(minimumCapacity: orders.count)
      for order in orders {
        let (id, change) = try writer.tell(order, from: source, at: now)
        guard told.insert(id).inserted else { throw StoreError.toldTwice(order, in: file.path) }
        changes.count(change)
        if told.count.isMultiple(of: 1000) { progress?(told.count) }
      }
      let back = try Withdrawal(database: database, source: source).takeBack(except: told, at: now)
      changes.withdrawn += back.withdrawn
      changes.changed += back.changed
      try sources.remember(file, as: source, at: now)
      return changes
    }
  }

  /// Takes back all that a file told, because it is no longer there.
  ///
  /// - Parameters:
  ///   - path: The path it was read under; one that never was changes nothing.
  ///   - now: When that was noticed.
  /// - Returns: What changed, in numbers of orders.
  /// - Throws: `StoreError` when the database cannot be written.
  public func removeFile(_ path: String, at now: Moment) throws(StoreError) -> IntakeChanges {
    try write { database in
      var changes = IntakeChanges()
      let sources = Sources(database: database)
      guard let source = try sources.known(path) else { return changes }
      let back = try Withdrawal(database: database, source: source).takeBack(except: [], at: now)
      changes.withdrawn = back.withdrawn
      changes.changed = back.changed
      try sources.forgetFile(source)
      return changes
    }
  }

  /// The files that orders are taken from, as they were when last read, by path.
  ///
  /// - Throws: `StoreError` when the database cannot be read.
  public func files() throws(StoreError) -> [SourceFile] {
    try read { database in try Sources(database: database).files() }
  }
}

extension IntakeChanges {
  fileprivate mutating func count(_ change: OrderWriter.Change) {
    switch change {
    case .added: added += 1
    case .changed: changed += 1
    case .returned: returned += 1
    case .unchanged: unchanged += 1
    }
  }
}

extension StoreError {
  fileprivate static func toldTwice(_ order: Order, in path: String) -> StoreError {
    let place = Origin(source: path, line: order.firstLine)
    return StoreError(
      .exists, "\(place): order '\(order.ref)' stands twice in this file; keep one of the two")
  }
}
