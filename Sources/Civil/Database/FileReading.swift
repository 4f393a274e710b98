import Glibc

/// A regular file held open for one reading; closed when the value goes.
struct FileReading: ~Copyable {
  private let descriptor: Int32
  let identity: FileIdentity

  /// Nil when there is no such file, or when it is not a regular one.
  ///
  /// - Throws: `FileTrouble` when the file is there and cannot be opened.
  init?(_ path: String) throws(FileTrouble) {
    // Without O_NONBLOCK the opening of a pipe would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      if [ENOENT, ENOTDIR, ENAMETOOLONG, ELOOP].contains(errno) { return nil }
      throw FileTrouble(code: errno)
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    identity = FileIdentity(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      changedSeconds: Int64(status.st_ctim.tv_sec),
      changedNanoseconds: Int64(status.st_ctim.tv_nsec))
  }

  deinit { close(descriptor) }

  /// The whole contents.
  ///
  /// - Throws: `FileTrouble` when reading fails or the file is larger than the limit.
  consuming func contents(atMost limit: Int) throws(FileTrouble) -> [UInt8] {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileTrouble(code: errno) }
      guard count > 0 else { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= limit else { throw FileTrouble(code: EFBIG) }
    }
  }
}
