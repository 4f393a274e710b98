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

/// The command `orderwatch list`.
struct List: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the watched orders, what closes first at the top.")

  @OptionGroup var options: JudgingOptions

  func run() throws {
    let session = try Session(options)
    let summaries = try session.orders(from: options.orders).map {
      OrderSummary($0.order, under: $0.pack, at: session.now)
    }.sorted(by: OrderSummary.isBefore)
    switch options.format {
    case .json: print(JSON.array(summaries.map(\.json)))
    case .jsonl: for summary in summaries { print(summary.json) }
    case .table:
      let reader = session.setup.reader
      Terminal.show(
        TextTable(
          heads: OrderSummary.heads(in: reader.language),
          rows: summaries.map { $0.cells(for: reader, at: session.now) }, flexible: 2,
          dispensable: [1, 2]))
    }
  }
}
