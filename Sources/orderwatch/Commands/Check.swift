import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage

/// The command `orderwatch check`.
struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the configuration, the packs and the order books; change nothing.",
    discussion: "All that is wrong is told at once, each with file, line and column.")

  @OptionGroup var common: CommonOptions

  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp("Check these order books instead of the configured ones.", valueName: "file")
  )
  var orders: [String] = []

  func run() throws {
    let session = try Session(common)
    let patterns = session.setup.configuration.orderFiles
    let configured = OrderFiles.matching(patterns)
    let files = orders.isEmpty ? configured : orders
    let found = try session.read(files) { Terminal.complain("\($0)") }
    let source = session.setup.configuration.path ?? "no configuration file, defaults"
    print("configuration: \(source)")
    print("sinks: \(session.setup.sinks.map(\.name).joined(separator: ", "))")
    print("packs: \(session.setup.library.packs.map(\.id).joined(separator: ", "))")
    print("order books: \(files.count), orders: \(found.count)")
    if orders.isEmpty, let missing = OrderFiles.missing(patterns).first {
      throw Failure("\(source): order book '\(missing)' does not exist; create it", code: 78)
    }
    if orders.isEmpty {
      for pattern in patterns where OrderFiles.matching([pattern]).isEmpty {
        Terminal.complain("\(source): no order book matches '\(pattern)' yet")
      }
    }
    print("all is well")
  }
}
