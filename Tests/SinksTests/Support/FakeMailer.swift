import Civil
import Model
import Sinks
import Wording

/// A shell script in the place of `sendmail`, which keeps what it is given.
struct FakeMailer {
  let folder: TemporaryFolder
  private let program: String

  /// The script's body runs after arguments and message have been kept.
  init(_ body: String = "exit 0", keepsMessage: Bool = true) throws {
    folder = try TemporaryFolder()
    let message = keepsMessage ? "cat > '\(folder.path)/message'" : ""
    program = try folder.write(
      """
      #!/bin/sh
      cd '\(folder.path)' || exit 99
      for argument in "$@"; do printf '%s\\n' "$argument"; done > arguments
      env > environment
      \(message)
      \(body)
      """, to: "sendmail", isProgram: true)
  }

  func settings(
    from: String? = nil, timeLimit: Length = Length(seconds: 20)
  ) throws -> SendmailSettings {
    try SendmailSettings(
      command: [program, "-i"], to: ["me@example.org"], from: from, timeLimit: timeLimit,
      hostname: "box.example")
  }

  func sink(timeLimit: Length = Length(seconds: 20)) throws -> SendmailSink {
    SendmailSink(
      name: "mail", settings: try settings(timeLimit: timeLimit), reader: try Samples.reader())
  }
}
