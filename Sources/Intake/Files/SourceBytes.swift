/// The whole of one file as it was at one moment.
public struct SourceBytes: Hashable, Sendable {
  /// The path it was read by.
  public let path: String
  /// Its content.
  public let bytes: [UInt8]
  /// When it was last modified, in nanoseconds since 1970 by the file system's clock.
  public let modifiedNanoseconds: Int64
  /// The number of its inode.
  public let inode: UInt64

  /// The largest order book, in bytes.
  public static let limit = 40 << 20

  /// Reads a regular file whole; a FIFO or device is refused at once and never waited for.
  ///
  /// - Parameters:
  ///   - path: Relative ones count from the working folder; links are followed.
  ///   - limit: The largest file to take, in bytes.
  /// - Throws: `IntakeError`; of the kind `changing` when the file was written meanwhile.
  public init(path: String, limit: Int = SourceBytes.limit) throws(IntakeError) {
    self = try OpenFile(path).contents(atMost: limit)
  }

  init(path: String, bytes: [UInt8], modifiedNanoseconds: Int64, inode: UInt64) {
    self.path = path
    self.bytes = bytes
    self.modifiedNanoseconds = modifiedNanoseconds
    self.inode = inode
  }
}
