import Glibc

/// A regular file open for reading, and what it was like when it was opened.
struct OpenFile: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private let status: stat

  /// - Throws: `IntakeError` when it cannot be opened or is no regular file.
  init(_ path: String) throws(IntakeError) {
    // Without O_NONBLOCK the open of a FIFO would wait for a writer.
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw .failed(path, errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw .notAFile(path, mode: status.st_mode)
    }
    (self.path, self.descriptor, self.status) = (path, descriptor, status)
  }

  deinit { close(descriptor) }

  /// The whole content, as it was at one moment.
  ///
  /// - Throws: `IntakeError` when it is too large, cannot be read, or changes meanwhile.
  consuming func contents(atMost limit: Int) throws(IntakeError) -> SourceBytes {
    let size = Int(status.st_size)
    guard size <= limit else { throw .tooLarge(path, size: size, limit: limit) }
    let bytes = try bytes(atMost: size + 1)
    var after = stat()
    guard fstat(descriptor, &after) == 0, bytes.count == size, after.st_size == status.st_size,
      Self.modified(after) == Self.modified(status)
    else { throw .changing(path) }
    return SourceBytes(
      path: path, bytes: bytes, modifiedNanoseconds: Self.modified(status),
      inode: UInt64(status.st_ino))
  }

  private borrowing func bytes(atMost capacity: Int) throws(IntakeError) -> [UInt8] {
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, filled in
      while filled < capacity {
        let count = read(descriptor, buffer.baseAddress.map { $0 + filled }, capacity - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { code = errno }
        guard count > 0 else { return }
        filled += count
      }
    }
    guard code == 0 else { throw .failed(path, code) }
    return bytes
  }

  private static func modified(_ status: stat) -> Int64 {
    Int64(status.st_mtim.tv_sec) * 1_000_000_000 + Int64(status.st_mtim.tv_nsec)
  }
}
