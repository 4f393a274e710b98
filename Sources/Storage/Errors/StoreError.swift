/// Why the store could not do what it was asked.
public struct StoreError: Error, Hashable, Sendable {
  /// What a caller can branch on.
  public enum Kind: Hashable, Sendable {
    /// The file or its folder cannot be written.
    case readOnly
    /// No room is left on the disk.
    case full
    /// A newer orderwatch wrote the database; the schemas it has and this program knows.
    case newerSchema(found: Int, known: Int)
    /// The database waits for a migration, which reading alone cannot do.
    case olderSchema(found: Int, known: Int)
    /// The file is damaged.
    case corrupt
    /// The file is something else than a database of orderwatch.
    case notADatabase
    /// Another daemon holds the folder; its process id, when it could be read.
    case locked(pid: Int32?)
    /// Another process kept the database for longer than the time limit.
    case busy
    /// The order is there already.
    case exists
    /// There is no database to read.
    case missing
    /// No such order, alert or delivery.
    case unknown
    /// A constraint of the schema refused the data: a mistake in the program.
    case refused
    /// Any other trouble with files.
    case io
  }

  /// What went wrong, to branch on.
  public let kind: Kind
  /// Where, what is wrong and what to do, in one line.
  public let message: String

  init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }
}

extension StoreError: CustomStringConvertible {
  /// The message.
  public var description: String { message }
}
