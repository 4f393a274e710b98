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

/// The command `orderwatch show`.
struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show all that is known of an order: facts, windows, alerts, deliveries.")

  @OptionGroup var options: JudgingOptions
  @Argument(help: "The order number, or platform/number.") var order: String

  func run() throws {
    let session = try Session(options)
    let seen = try session.order(order, from: options.orders)
    let deliveries =
      options.orders.isEmpty ? try session.store(.readOnly).deliveries(for: seen.order.ref) : []
    let view = OrderView(
      seen.order, under: seen.pack, ledger: seen.ledger, deliveries: deliveries, at: session.now)
    switch options.format {
    case .json, .jsonl: print(view.json)
    case .table: print(view.lines(for: session.setup.reader).joined(separator: "\n"))
    }
  }
}
