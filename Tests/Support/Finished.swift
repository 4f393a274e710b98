import Foundation

/// What a program that has ended has said and how it ended.
public struct Finished: Sendable {
  /// Its standard output, the program's home written as `~`.
  public let output: String
  /// Its standard error, the program's home written as `~`.
  public let errors: String
  /// Its exit status; 128 and the signal's number when a signal ended it.
  public let status: Int32
  /// Its standard output, byte for byte.
  public let bytes: [UInt8]

  /// `home` is shown as `~`, since it differs from run to run.
  init(output: [UInt8], errors: [UInt8], status: Int32, home: String) {
    bytes = output
    self.output = String(decoding: output, as: UTF8.self).replacing(home, with: "~")
    self.errors = String(decoding: errors, as: UTF8.self).replacing(home, with: "~")
    self.status = status
  }

  /// Its standard output as JSON: an object.
  ///
  /// - Throws: When it is none.
  public func object() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    guard let object = value as? [String: Any] else { throw Trouble("no object: \(output)") }
    return object
  }

  /// Everything in one text, for snapshots: output, then errors, then the exit status.
  public var transcript: String {
    let parts = [output, errors.isEmpty ? "" : "--- standard error\n\(errors)"]
    let text = parts.joined()
    return text + (text.isEmpty || text.hasSuffix("\n") ? "" : "\n") + "--- exit \(status)\n"
  }
}
