public import Foundation

/// A folder of a test's own, removed with it.
public final class TemporaryFolder: Sendable {
  /// Its absolute path.
  public let path: String

  /// Makes an empty folder that every user may enter.
  ///
  /// - Throws: When the system's folder for temporary files cannot be written.
  public init() throws {
    path = NSTemporaryDirectory() + "orderwatch-test-" + UUID().uuidString
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// The absolute path of a name in the folder.
  public func callAsFunction(_ name: String) -> String { "\(path)/\(name)" }

  /// Puts a file in place by renaming, so that nobody sees half of it.
  ///
  /// - Parameters:
  ///   - text: Its content.
  ///   - name: Its name; folders in it are made.
  ///   - isProgram: Whether it may be run.
  /// - Returns: The absolute path.
  /// - Throws: When the file cannot be written.
  @discardableResult
  public func write(_ text: String, to name: String, isProgram: Bool = false) throws -> String {
    try write(Data(text.utf8), to: name, isProgram: isProgram)
  }

  /// Puts a file of any bytes in place by renaming.
  ///
  /// - Parameters:
  ///   - bytes: Its content.
  ///   - name: Its name; folders in it are made.
  ///   - isProgram: Whether it may be run.
  /// - Returns: The absolute path.
  /// - Throws: When the file cannot be written.
  @discardableResult
  public func write(_ bytes: Data, to name: String, isProgram: Bool = false) throws -> String {
    let file = URL(filePath: self(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    let draft = self(".draft-" + UUID().uuidString)
    try bytes.write(to: URL(filePath: draft))
    try FileManager.default.setAttributes(
      [.posixPermissions: isProgram ? 0o755 : 0o644], ofItemAtPath: draft)
    guard rename(draft, file.path) == 0 else { throw Trouble("cannot rename to \(name)") }
    return file.path
  }

  /// The text of a file in the folder.
  ///
  /// - Throws: When there is none or it is no UTF-8.
  public func read(_ name: String) throws -> String {
    try String(contentsOfFile: self(name), encoding: .utf8)
  }

  /// Whether there is something of that name.
  public func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: self(name)) }

  /// Takes a file away.
  ///
  /// - Throws: When there is none.
  public func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: self(name))
  }
}
