import Glibc

/// A new folder that is removed, with what was put into it, when the value goes.
struct TemporaryFolder: ~Copyable {
  let path: String

  init() throws {
    var template = Array("/tmp/civil-tests-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw TestTrouble("no temporary folder") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { _ = try? shell("rm -r '\(path)'") }

  /// Replaces the file the way package tools do: written beside it, then renamed over it.
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
    if let slash = name.lastIndex(of: "/") {
      _ = try shell("mkdir -p '\(path)/\(name[..<slash])'")
    }
    let fresh = "\(path)/\(name).new"
    guard let file = fopen(fresh, "w") else { throw TestTrouble("cannot write \(fresh)") }
    let bytes = Array(bytes)
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count, rename(fresh, "\(path)/\(name)") == 0
    else { throw TestTrouble("cannot write \(name)") }
  }

  func link(_ name: String, to target: String) throws {
    guard symlink(target, "\(path)/\(name)") == 0 else { throw TestTrouble("cannot link \(name)") }
  }
}
