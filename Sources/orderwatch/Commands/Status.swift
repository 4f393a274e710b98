import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Views

/// The command `orderwatch status`.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Tell whether the daemon runs, how much it watches and what comes next.",
    discussion: "Exit status 1 when a delivery was given up and nobody has looked at it yet.")

  @OptionGroup var options: PrintingOptions

  func run() throws {
    let session = try Session(options)
    let folder = try session.stateFolder()
    let view = StatusView(
      counts: try session.store(.readOnly).counts(), daemon: Store.daemon(in: folder),
      folder: folder, at: session.now)
    switch options.format {
    case .json, .jsonl: print(view.json)
    case .table:
      print(view.lines(for: session.setup.reader).joined(separator: "\n"))
    }
    if view.counts.dead > 0 { throw ExitCode.failure }
  }
}
