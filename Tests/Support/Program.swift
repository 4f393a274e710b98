import Foundation
import Glibc

/// The built program in a home of its own: no configuration, no state, UTC, English, 80 columns.
public struct Program: Sendable {
  /// Its working folder and home; paths in it may be given relative.
  public let folder: TemporaryFolder
  /// What the environment has beyond PATH, HOME, TZ and COLUMNS.
  public var environment: [String: String] = [:]

  /// Prepares a home.
  ///
  /// - Throws: When there is no room for temporary files.
  public init() throws {
    folder = try TemporaryFolder()
  }

  /// The built binary: `ORDERWATCH_BINARY`, else the one beside the test bundle.
  public static let path: String = {
    if let named = ProcessInfo.processInfo.environment["ORDERWATCH_BINARY"] { return named }
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "orderwatch").path
  }()

  /// Runs one command to its end; blocks, so that no more run at once than there are processors.
  ///
  /// - Parameters:
  ///   - arguments: What follows the program's name.
  ///   - input: What is on standard input.
  ///   - prefix: A program that starts ours, with its arguments, such as `setpriv`.
  /// - Returns: What it said; an end by `timeout` after 60 s has status 124.
  /// - Throws: `Trouble` when it cannot be started.
  public func run(
    _ arguments: [String], input: String = "", through prefix: [String] = []
  ) throws -> Finished {
    let command = ["timeout", "-k", "1", "60"] + prefix + [Program.path] + arguments
    let spawned = try Spawned(
      command, environment: variables, folder: folder.path, input: input)
    let (output, errors) = Program.drain(spawned.output, spawned.errors)
    return Finished(
      output: output, errors: errors, status: Spawned.status(of: spawned.pid), home: folder.path)
  }

  /// Runs one command to its end.
  ///
  /// - Parameter arguments: What follows the program's name.
  /// - Returns: What it said.
  /// - Throws: `Trouble` when it cannot be started.
  public func callAsFunction(_ arguments: String...) throws -> Finished {
    try run(arguments)
  }

  /// Starts a command in the background.
  ///
  /// - Parameter arguments: What follows the program's name.
  /// - Returns: The process, which is killed when nobody holds it any more.
  /// - Throws: `Trouble` when it cannot be started.
  public func start(_ arguments: String...) throws -> Child {
    try Child([Program.path] + arguments, environment: variables, folder: folder.path)
  }

  private var variables: [String: String] {
    let path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    let own = ["PATH": path, "HOME": folder.path, "TZ": "UTC", "COLUMNS": "80"]
    return own.merging(environment) { _, new in new }.filter { !$0.value.isEmpty }
  }

  private static func drain(_ output: CInt, _ errors: CInt) -> ([UInt8], [UInt8]) {
    var ends = [output, errors].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    var texts: [[UInt8]] = [[], []]
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while ends.contains(where: { $0.fd >= 0 }) {
      guard poll(&ends, nfds_t(ends.count), -1) >= 0 || errno == EINTR else { break }
      for index in ends.indices where ends[index].fd >= 0 && ends[index].revents != 0 {
        let count = read(ends[index].fd, &buffer, buffer.count)
        if count > 0 {
          texts[index] += buffer.prefix(count)
        } else {
          close(ends[index].fd)
          ends[index].fd = -1
        }
      }
    }
    return (texts[0], texts[1])
  }
}
