/// A file that tells of orders, as it was when it was read.
///
/// A file whose value equals the kept one need not be read again.
public struct SourceFile: Hashable, Sendable {
  /// The absolute path.
  public var path: String
  /// How many bytes it has.
  public var size: Int64
  /// When it was last modified, in nanoseconds since 1970 by the file system's clock.
  public var modifiedNanoseconds: Int64
  /// The number of its inode, which changes when an editor replaces the file.
  public var inode: UInt64
  /// A digest of its bytes, where the reader makes one.
  public var contentHash: String?

  /// Creates the description of a file.
  public init(
    path: String, size: Int64, modifiedNanoseconds: Int64, inode: UInt64,
    contentHash: String? = nil
  ) {
    self.path = path
    self.size = size
    self.modifiedNanoseconds = modifiedNanoseconds
    self.inode = inode
    self.contentHash = contentHash
  }
}
