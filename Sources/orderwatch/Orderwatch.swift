import ArgumentParser
import Daemon
import Glibc

/// The program: reads the command line, runs one command, and turns what it throws into a message
/// and an exit status.
@main
struct Orderwatch: AsyncParsableCommand {
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

      Exit status: 0 done, 1 failure, 64 usage, 65 bad data, 74 input or output, 75 try again
      later, 78 configuration.
      """,
    version: Version.current,
    subcommands: [
      Run.self, Check.self, Add.self, Record.self, List.self, Show.self, Explain.self,
      ForecastCommand.self, Packs.self, SinksCommand.self, Status.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      guard let failure = Failure(error) else { exit(withError: error) }
      Terminal.complain(failure.text)
      Glibc.exit(failure.code)
    }
  }
}
