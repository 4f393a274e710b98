import Glibc

/// A file that is there and cannot be read.
struct FileTrouble: Error {
  /// The `errno` of the call that failed.
  let code: Int32

  var reason: String { String(cString: strerror(code)).lowercased() }
}
