import Foundation
import Storage

/// A folder of its own for one test, removed with the last reference to it.
final class StateFolderFixture: Sendable {
  let path: String

  init() throws {
    let template = FileManager.default.temporaryDirectory.path + "/storage-tests-XXXXXX"
    var bytes = template.utf8CString
    let made = bytes.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    guard let made else { throw CocoaError(.fileWriteUnknown) }
    path = made
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  var database: String { "\(path)/state.db" }

  func open(_ mode: Store.Mode = .commandLine) throws -> Store {
    try Store(folder: path, mode: mode)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
  }

  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")))
  }

  func mode(of name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
    return attributes[.posixPermissions] as? Int
  }

  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
