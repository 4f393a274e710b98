import Toml

/// Why a file was not read.
public struct IntakeError: Error, Hashable, Sendable {
  /// What kind of trouble it is, for callers that branch.
  public enum Kind: Hashable, Sendable {
    /// There is no file of that name.
    case missing
    /// There is something else of that name: a directory, a FIFO, a device.
    case notAFile
    /// It has more bytes than allowed.
    case tooLarge
    /// It was written while it was read; whoever writes it is not done, so read it again later.
    case changing
    /// The system does not let it be read.
    case unreadable
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// The path as it was given.
  public let path: String
  /// `what is wrong (got 'x'); what to do`, one line, without the path.
  public let message: String

  init(_ kind: Kind, _ path: String, _ message: String) {
    (self.kind, self.path, self.message) = (kind, path, message)
  }
}

extension IntakeError: CustomStringConvertible {
  /// `PATH: what is wrong; what to do`, with control characters of the path escaped.
  public var description: String { Finding(file: path, message: message).description }
}
