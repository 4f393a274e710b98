import Glibc

/// The claim of one daemon on a state folder; the kernel drops it when the process ends.
final class FolderLock: Sendable {
  private let descriptor: CInt

  init(_ folder: StateFolder) throws(StoreError) {
    // Closed on exec, or a mail process left behind would hold the folder after the daemon's end.
    descriptor = open(folder.lock, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(errno: errno, "lock '\(folder.lock)'", "cannot be opened")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      guard code == EWOULDBLOCK else {
        throw StoreError(errno: code, "lock '\(folder.lock)'", "cannot be taken")
      }
      throw StoreError.locked(folder, by: Self.holder(descriptor))
    }
    try sign(folder)
  }

  deinit {
    close(descriptor)
  }

  func release() {
    flock(descriptor, LOCK_UN)
  }

  /// The process that holds the folder now; nil when none does or nobody may know.
  static func holder(of folder: StateFolder) -> Int32? {
    let descriptor = open(folder.lock, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK else { return nil }
    return holder(descriptor)
  }

  private func sign(_ folder: StateFolder) throws(StoreError) {
    let text = "\(getpid())\n"
    let count = text.utf8.count
    guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, count, 0) == count else {
      throw StoreError(errno: errno, "lock '\(folder.lock)'", "cannot be written")
    }
  }

  private static func holder(_ descriptor: CInt) -> Int32? {
    var bytes = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    guard count > 0 else { return nil }
    return Int32(String(decoding: bytes[..<count].prefix { $0 != 0x0A }, as: UTF8.self))
  }
}

extension StoreError {
  fileprivate static func locked(_ folder: StateFolder, by pid: Int32?) -> StoreError {
    let who = pid.map { "process \($0)" } ?? "another process"
    return StoreError(
      .locked(pid: pid),
      "state folder '\(folder.path)': is held by \(who); stop that daemon or use another folder")
  }
}
