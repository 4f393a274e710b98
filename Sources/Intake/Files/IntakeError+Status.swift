import Glibc

extension IntakeError {
  /// A system call failed.
  static func failed(_ path: String, _ code: Int32) -> IntakeError {
    switch code {
    case ENOENT, ENOTDIR: IntakeError(.missing, path, "does not exist; check the path")
    case ENXIO, ENODEV: IntakeError(.notAFile, path, "is not a regular file; \(advice)")
    case EACCES, EPERM:
      IntakeError(
        .unreadable, path, "cannot be read (permission denied); let the user of orderwatch read it")
    default:
      IntakeError(
        .unreadable, path,
        "cannot be read (\(String(cString: strerror(code)).lowercased())); "
          + "check the path and the disk")
    }
  }

  /// There is something else than a regular file.
  static func notAFile(_ path: String, mode: mode_t) -> IntakeError {
    switch mode & S_IFMT {
    case S_IFDIR:
      IntakeError(.notAFile, path, "is a directory; name the files in it, such as '*.toml'")
    case S_IFIFO: IntakeError(.notAFile, path, "is a FIFO; \(advice)")
    case S_IFSOCK: IntakeError(.notAFile, path, "is a socket; \(advice)")
    default: IntakeError(.notAFile, path, "is a device; \(advice)")
    }
  }

  static func tooLarge(_ path: String, size: Int, limit: Int) -> IntakeError {
    IntakeError(
      .tooLarge, path,
      "has \(size) bytes, more than the \(limit) an order book may have; "
        + "split it into several files")
  }

  static func changing(_ path: String) -> IntakeError {
    IntakeError(
      .changing, path,
      "was written while it was read; write to another file and rename it when it is finished")
  }

  private static let advice = "put the orders into a regular file"
}
