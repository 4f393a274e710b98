import Glibc

extension StoreError {
  /// Puts a failed system call into words.
  init(errno code: CInt, _ place: String, _ complaint: String) {
    let said = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    switch code {
    case EROFS, EACCES, EPERM:
      self.init(.readOnly, "\(place): \(complaint) (\(said)); check its owner and mode")
    case ENOSPC, EDQUOT:
      self.init(.full, "\(place): \(complaint) (\(said)); make room and try again")
    default:
      self.init(.io, "\(place): \(complaint) (\(said)); check the path and the disk")
    }
  }
}
