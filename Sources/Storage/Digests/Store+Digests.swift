public import Civil
import GRDB
public import Model

extension Store {
  /// Has deliveries told in one message instead of each alone.
  ///
  /// Only those are taken that are pending, in no digest yet, and on their way to the digest's
  /// recipient; without any the digest is not enqueued. A finished digest of the same key begins
  /// anew, a pending one takes further members.
  ///
  /// - Parameters:
  ///   - deliveries: The store's numbers of the deliveries.
  ///   - digest: The message.
  ///   - now: When that was decided.
  /// - Returns: The numbers of those that are told in it from now on.
  /// - Throws: `StoreError`; then nothing was changed.
  @discardableResult
  public func group(
    _ deliveries: [Int64], as digest: NewDigest, at now: Moment
  ) throws(StoreError) -> [Int64] {
    try write { database in
      var bound: [Int64] = []
      try database.inSavepoint {
        let writer = DigestWriter(database: database)
        if try !writer.insert(digest, at: now) { try writer.reopen(digest, at: now) }
        bound = try writer.bind(deliveries, to: digest)
        return bound.isEmpty ? .rollback : .commit
      }
      return bound
    }
  }

  /// Enqueues a periodic digest, once for each period.
  ///
  /// - Parameters:
  ///   - digest: The message.
  ///   - now: When that was decided.
  /// - Returns: False when it, or one of its kind, recipient and period, is there already.
  /// - Throws: `StoreError` when the database cannot be written.
  @discardableResult
  public func enqueue(_ digest: NewDigest, at now: Moment) throws(StoreError) -> Bool {
    try write { database in try DigestWriter(database: database).insert(digest, at: now) }
  }

  /// The pending digests of one sink that are to be tried by now, with what is told in them.
  ///
  /// - Parameters:
  ///   - now: The moment to try at.
  ///   - limit: How many at most.
  ///   - keys: Digests to leave out, because they are being tried right now.
  ///   - sink: The sink's name.
  ///   - members: How many members of each are read at most; the others are counted.
  /// - Returns: The longest due first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func digests(
    dueAt now: Moment, limit: Int, excluding keys: Set<AlertKey> = [], sink: String,
    members: Int = 500
  ) throws(StoreError) -> [PendingDigest] {
    try read { database in
      let reader = DigestReader(database: database)
      var arguments: StatementArguments = [now.seconds, sink]
      arguments += StatementArguments(keys.map(\.rawValue))
      arguments += [limit]
      let due = try reader.rows(
        where: """
          WHERE state = 'pending' AND nextAttemptAt <= ? AND sink = ?
            \(DigestReader.isNone(of: keys))
          ORDER BY nextAttemptAt, key LIMIT ?
          """, arguments)
      return try due.map { try reader.pending($0, members: members) }
    }
  }

  /// One digest with how it went so far.
  ///
  /// - Parameter key: The digest's key.
  /// - Returns: Nil when there is no such digest.
  /// - Throws: `StoreError` when the database cannot be read.
  public func digest(_ key: AlertKey) throws(StoreError) -> DigestRow? {
    try read { database in
      try DigestReader(database: database).rows(where: "WHERE key = ?", [key.rawValue]).first
    }
  }

  /// Digests with how they went so far.
  ///
  /// - Parameters:
  ///   - state: Only those that stand so; nil for all.
  ///   - sink: Only those of the sink of this name; nil for all.
  ///   - limit: How many at most.
  /// - Returns: The newest first.
  /// - Throws: `StoreError` when the database cannot be read.
  public func digests(
    state: DeliveryState?, sink: String? = nil, limit: Int
  ) throws(StoreError) -> [DigestRow] {
    try read { database in
      try DigestReader(database: database).rows(
        where: """
          WHERE (?1 IS NULL OR state = ?1) AND (?2 IS NULL OR sink = ?2)
          ORDER BY enqueuedAt DESC, key LIMIT ?3
          """, [state?.rawValue, sink, limit])
    }
  }

  /// The latest period that a digest was enqueued for, whatever became of it.
  ///
  /// - Parameters:
  ///   - kind: Daily, weekly or all-clear; no other kind has periods.
  ///   - sink: The sink's name.
  ///   - recipient: The address within that sink.
  /// - Returns: Nil when there was none yet.
  /// - Throws: `StoreError` when the database cannot be read.
  public func lastPeriod(
    kind: Digest.Kind, sink: String, recipient: String
  ) throws(StoreError) -> Moment? {
    try read { database in
      // The last term is what lets SQLite use the index of periods.
      let seconds = try Int64.fetchOne(
        database,
        sql: """
          SELECT MAX(period) FROM digest WHERE kind = ? AND sink = ? AND recipient = ?
            AND kind IN ('daily', 'weekly', 'all-clear')
          """,
        arguments: [kind.rawValue, sink, recipient])
      return seconds.map(Moment.init(seconds:))
    }
  }
}
