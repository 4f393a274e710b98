import Civil
import Glibc
import Subprocess
import SystemPackage
import Wording

/// One run of the mailer: text in, outcome out, whatever the program does.
struct MailerRun {
  /// The program's absolute path and its arguments.
  let command: [String]
  let timeLimit: Length
  /// How long the program may take to end after SIGTERM.
  var grace = Length(seconds: 2)

  /// How much of standard error is kept; the rest is read and dropped.
  private static let complaintLimit = 4096

  private enum Finish: Sendable {
    case process(MailerOutcome)
    case alarm
  }

  /// Feeds the text to the program and waits for its end, at most the time limit and the grace.
  func callAsFunction(_ text: String) async -> MailerOutcome {
    let mailer = MailerGroup()
    return await withTaskGroup(of: Finish.self) { group in
      group.addTask { .process(await self.process(text, mailer)) }
      group.addTask { await self.alarm(after: self.timeLimit) }
      if case .process(let outcome) = await group.next() {
        group.cancelAll()
        return outcome
      }
      mailer.signal(SIGTERM)
      group.addTask { await self.alarm(after: self.grace) }
      _ = await group.next()
      // Also when the first process obeyed: what it has started may not have.
      mailer.signal(SIGKILL)
      group.cancelAll()
      return Task.isCancelled ? .interrupted : .overran
    }
  }

  private func alarm(after length: Length) async -> Finish {
    try? await Task.sleep(for: .seconds(length.seconds))
    return .alarm
  }

  private func process(_ text: String, _ mailer: MailerGroup) async -> MailerOutcome {
    guard let input = FilledPipe.readEnd(holding: text) else {
      return .notStarted("the system has no room for a pipe")
    }
    do {
      let result = try await Subprocess.run(
        configuration,
        input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: true),
        output: .discarded, error: .sequence
      ) { execution in
        mailer.began(execution.processIdentifier.value)
        return try await Self.firstLine(of: execution.standardError)
      }
      return switch result.terminationStatus {
      case .exited(let status): .exited(status, complaint: result.closureResult)
      case .signaled(let number): .killed(signal: number)
      }
    } catch let error as SubprocessError {
      return outcome(of: error)
    } catch {
      return .interrupted
    }
  }

  private var configuration: Configuration {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(
        toProcessGroup: true, allowedDurationToNextStep: .seconds(grace.seconds))
    ]
    return Configuration(
      executable: .path(FilePath(command.first ?? "")),
      arguments: Arguments(Array(command.dropFirst())), environment: Self.environment,
      workingDirectory: "/", platformOptions: options)
  }

  /// Only what mailers look for; HOME is where a user's own mailer has its settings.
  private static var environment: Environment {
    var values: [Environment.Key: String] = [
      "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C",
    ]
    for name in ["HOME", "USER", "LOGNAME", "XDG_CONFIG_HOME"] {
      guard let value = getenv(name) else { continue }
      values[Environment.Key(stringLiteral: name)] = String(cString: value)
    }
    return .custom(values)
  }

  private static func firstLine(of output: SubprocessOutputSequence) async throws -> String {
    var kept: [UInt8] = []
    for try await chunk in output where kept.count < complaintLimit {
      chunk.withUnsafeBytes { kept += $0.prefix(complaintLimit - kept.count) }
    }
    let line = kept.split(separator: UInt8(ascii: "\n")).first ?? []
    return plainLine(String(decoding: line, as: UTF8.self), limit: 200)
  }

  private func outcome(of error: SubprocessError) -> MailerOutcome {
    guard access(command.first ?? "", F_OK) == 0 else { return .missing }
    // Subprocess says "not found" of a file without the right to run it as well.
    guard access(command.first ?? "", X_OK) == 0 else { return .notStarted("it may not be run") }
    return .notStarted(error.underlyingError.map { "\($0)" } ?? "unknown reason")
  }
}
