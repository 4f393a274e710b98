import Glibc
import Storage

extension SourceFile {
  /// The state of a file on disk; nil when there is none.
  nonisolated init?(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    self.init(
      path: path, size: Int64(status.st_size),
      modifiedNanoseconds: Int64(status.st_mtim.tv_sec) * 1_000_000_000
        + Int64(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino))
  }

  /// Whether the file is as it was when it was read.
  nonisolated func isSame(as other: SourceFile?) -> Bool {
    guard let other else { return false }
    return size == other.size && modifiedNanoseconds == other.modifiedNanoseconds
      && inode == other.inode
  }
}
