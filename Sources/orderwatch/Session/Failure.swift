import ArgumentParser
import Civil
import Daemon
import Intake
import Rules
import Storage
import Toml

/// What ends a command: the lines for standard error and the exit status.
struct Failure: Error {
  let text: String
  let code: Int32

  init(_ text: String, code: Int32) {
    self.text = text
    self.code = code
  }

  /// Bad input data.
  static func data(_ text: String) -> Failure { Failure(text, code: 65) }

  /// A command line that cannot be meant.
  static func usage(_ text: String) -> Failure { Failure(text, code: 64) }

  /// Files of which none was bad and some could not be read.
  init(_ findings: Findings, unread: IntakeError) {
    self.init(
      findings.report(caret: Terminal.isErrorTerminal), code: Failure.code(of: unread.kind))
  }

  /// What an error means for the exit status (sysexits(3)); nil for what the parser prints itself.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let findings as Findings:
      self.init(findings.report(caret: Terminal.isErrorTerminal), code: 65)
    case let error as ConfigurationError: self.init("\(error)", code: 78)
    case let error as StoreError: self.init("\(error)", code: Failure.code(of: error.kind))
    case let error as IntakeError: self.init("\(error)", code: Failure.code(of: error.kind))
    case let error as PackChoiceError: self.init("\(error)", code: 65)
    case let error as KitError: self.init("\(error)", code: 65)
    case is CleanExit, is ValidationError, is ExitCode: return nil
    default:
      guard "\(type(of: error))" != "CommandError" else { return nil }
      self.init("\(error)", code: 1)
    }
  }

  private static func code(of kind: StoreError.Kind) -> Int32 {
    switch kind {
    case .locked, .busy: 75
    case .readOnly, .full, .io: 74
    case .newerSchema, .olderSchema, .corrupt, .notADatabase: 74
    case .exists, .missing, .refused: 65
    case .unknown: 1
    }
  }

  private static func code(of kind: IntakeError.Kind) -> Int32 {
    switch kind {
    case .tooLarge, .notAFile: 65
    case .changing: 75
    default: 74
    }
  }
}
