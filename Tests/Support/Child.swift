public import Glibc
import Synchronization

/// A program in the background; it is killed when nobody holds it any more.
public final class Child: Sendable {
  /// Its process id.
  public let pid: pid_t
  private let folder: String
  private let output: Watched<Transcript>
  private let errors: Watched<Transcript>
  /// Once it is known the process id may belong to somebody else.
  private let status = Mutex<Int32?>(nil)

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - command: The program's path and its arguments.
  ///   - environment: All of its environment.
  ///   - folder: Its working folder.
  ///   - input: What it finds on standard input.
  /// - Throws: `Trouble` when it cannot be started.
  public init(
    _ command: [String], environment: [String: String], folder: String, input: String = ""
  ) throws {
    let spawned = try Spawned(command, environment: environment, folder: folder, input: input)
    pid = spawned.pid
    self.folder = folder
    output = Transcript.of(spawned.output)
    errors = Transcript.of(spawned.errors)
  }

  deinit {
    signal(SIGKILL)
    _ = reaped()
  }

  /// What it has written to standard error so far.
  public var said: String { errors.value.description }

  /// Waits until standard error has a text a number of times, and gives all of it.
  ///
  /// - Throws: `Trouble` when the time is over or the program ended without it.
  @discardableResult
  public func says(
    _ text: String, times: Int = 1, within seconds: Double = 30
  ) async throws -> String {
    try await awaited(text, times: times, in: errors, within: seconds)
  }

  /// Waits until standard output has a text, and gives all of it.
  ///
  /// - Throws: `Trouble` when the time is over or the program ended without it.
  @discardableResult
  public func prints(_ text: String, within seconds: Double = 30) async throws -> String {
    try await awaited(text, times: 1, in: output, within: seconds)
  }

  private func awaited(
    _ text: String, times: Int, in watched: Watched<Transcript>, within seconds: Double
  ) async throws -> String {
    let found = try await watched.value(within: seconds, waitingFor: "'\(text)'") {
      $0.has(text, times: times) || $0.isClosed
    }
    guard found.has(text, times: times) else {
      throw Trouble("ended without '\(text)', said:\n\(found)")
    }
    return found.description
  }

  /// Sends a signal.
  public func signal(_ number: Int32) {
    status.withLock { if $0 == nil { kill(pid, number) } }
  }

  /// Waits for its end.
  ///
  /// - Throws: `Trouble` when the time is over; the program is killed then.
  public func ended(within seconds: Double = 30) async throws -> Finished {
    do {
      for pipe in [errors, output] {
        _ = try await pipe.value(within: seconds, waitingFor: "the end") { $0.isClosed }
      }
    } catch {
      signal(SIGKILL)
      throw error
    }
    return Finished(
      output: output.value.bytes, errors: errors.value.bytes, status: reaped(), home: folder)
  }

  private func reaped() -> Int32 {
    status.withLock { status in
      let found = status ?? Spawned.status(of: pid)
      status = found
      return found
    }
  }
}
