import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Views
import Wording

/// The command `orderwatch kit`.
struct KitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kit",
    abstract: "Put together all that a dispute needs: what to do, keep, claim, fill in and write.",
    discussion: """
      For this moment: the open windows with the time left, steps to beware of, the evidence with \
      what is ticked, the claim in the order's own money, the answers for the dispute form, and \
      messages to copy. What the order does not tell stands in [square brackets]: fill it in.

      Examples:
        orderwatch kit 3071000000010001
        orderwatch kit 3071000000010001 --reason colour --format markdown > kit.md
        orderwatch record 3071000000010001 evidence-kept --note unboxing-video
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "The order number, or platform/number.") var order: String
  @Option(
    help: ArgumentHelp("The reason of the claim. Default: the dispute's.", valueName: "reason"))
  var reason: String?
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Judge as of this moment instead of now.", valueName: "time"))
  var at: String?
  @Option(name: .long, help: "How to print the result.") var format = KitFormat.table
  @Option(
    name: .long, parsing: .upToNextOption,
    help: ArgumentHelp(
      "Work on these order books alone, in memory, without a database.", valueName: "file"))
  var orders: [String] = []

  func run() throws {
    let session = try Session(common, at: at)
    let seen = try session.order(order, from: orders)
    let account = try session.account(of: seen, from: orders)
    let view = try KitView(
      seen.order, under: seen.pack, reason: reason, account: account, at: session.now)
    switch format {
    case .json: print(view.json)
    case .table: print(view.lines(for: session.setup.reader).joined(separator: "\n"))
    case .markdown: print(view.markdown(for: session.setup.reader).joined(separator: "\n"))
    }
  }
}

/// How the kit is printed.
enum KitFormat: String, ExpressibleByArgument, CaseIterable {
  case table
  case markdown
  case json
}
