import ArgumentParser
import Civil
import Daemon
import Glibc
import Intake
import Logging
import Model
import Rules
import Sinks
import Storage

/// The command `orderwatch run`.
struct Run: WaitingCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch the orders until told to stop.",
    discussion: """
      Runs in the foreground; systemd's unit does the same. SIGHUP reads the configuration anew and \
      keeps the old one when the new one is bad. SIGTERM and SIGINT finish what is being sent and end.
      """)

  @OptionGroup var common: CommonOptions

  @Flag(name: .shortAndLong, help: "Say more: each delivery, each decision.")
  var verbose = false

  func begin() throws {
    let session = try Session(common)
    // journald reads a priority at the start of each line and shows lines without it as plain.
    let isForJournal = getenv("JOURNAL_STREAM") != nil && !Terminal.isErrorTerminal
    let level: Logger.Level = verbose ? .debug : .notice
    let log = Logger(label: "orderwatch") { _ in
      StandardErrorLog(level: level, isForJournal: isForJournal)
    }
    try Daemon.start(
      assembly: session.assembly, setup: session.setup, store: try session.store(.daemon),
      log: log, showsAlerts: showsAlerts(isForJournal: isForJournal))
  }

  /// Whether alerts go to a journal while somebody sits before this terminal.
  ///
  /// Everywhere else they would be shown twice.
  private func showsAlerts(isForJournal: Bool) -> Bool {
    !isForJournal && access("/run/systemd/journal/socket", F_OK) == 0
  }
}
