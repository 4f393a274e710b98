import ArgumentParser
import Daemon
import Glibc
import Toml

/// The program: reads the command line, runs one command, and turns what it throws into a message
/// and an exit status.
@main
struct Orderwatch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "orderwatch",
    abstract: "Tells you in time before a buyer-protection or dispute deadline passes.",
    discussion: """
      Orders come from order books (TOML files named in the configuration) or from 'orderwatch add'. \
      'orderwatch run' watches them and tells the journal, mail and webhooks.

      First steps:
        orderwatch check                       is the configuration right?
        orderwatch run                         watch, in the foreground
        orderwatch list                        what closes next?
        orderwatch explain ORDER               why this alert, why not that one?
        orderwatch record ORDER dispute-opened something happened
        orderwatch may ORDER dispute-cancelled would that lose anything?
        orderwatch kit ORDER                   what to do, keep, claim and write
        orderwatch ack ORDER                   I know; do not tell me again
        orderwatch deliveries                  who was told, and what failed

      Exit status: 0 done, 1 failure, 64 usage, 65 bad data, 74 input or output, 75 try again \
      later, 78 configuration.
      """,
    version: Version.current,
    subcommands: [
      Run.self, Check.self, Add.self, Record.self, May.self, KitCommand.self, List.self, Show.self,
      Explain.self, ForecastCommand.self, Ack.self, Snooze.self, Silence.self, HushesCommand.self,
      Unhush.self, DeliveriesCommand.self, RoutesCommand.self, Packs.self, SinksCommand.self,
      Status.self,
    ])

  /// The parser calls a mistyped command an unexpected argument.
  private static func checkName() throws(Failure) {
    let names = configuration.subcommands.map { $0._commandName } + ["help"]
    guard let name = CommandLine.arguments.dropFirst().first, !name.hasPrefix("-"),
      !names.contains(name)
    else { return }
    let hint = nearest(to: name, among: names).map { "did you mean '\($0)'?" }
    throw .usage("unknown command \(quoted(name)); \(hint ?? "see 'orderwatch --help'")")
  }

  @MainActor static func main() {
    do {
      try checkName()
      var command = try parseAsRoot(Arguments.sorted(Array(CommandLine.arguments.dropFirst())))
      if let command = command as? any WaitingCommand {
        try command.begin()
        Daemon.serve()
      }
      try command.run()
      try flush()
    } catch {
      end(with: error)
    }
  }

  /// A full disk or a closed output shows only when what was printed is written at last.
  private static func flush() throws(Failure) {
    guard fflush(nil) == 0 else {
      throw Failure("standard output: \(String(cString: strerror(errno)))", code: 74)
    }
  }

  /// Ends the process with the message and exit status that an error means.
  static func end(with error: any Error) -> Never {
    if let failure = Failure(error) {
      Terminal.complain(failure.text)
      Glibc.exit(failure.code)
    }
    let code = exitCode(for: error)
    guard code != .success, !fullMessage(for: error).isEmpty else { exit(withError: error) }
    // The parser quotes foreign text as it came.
    Terminal.complain(fullMessage(for: error))
    Glibc.exit(code.rawValue)
  }
}
