import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Toml
import Views
import Wording

/// The command `orderwatch deliveries list`.
struct ListDeliveries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List deliveries and digests, the newest first.",
    discussion: """
      A digest stands by its key, what was told in it by its number.

      Examples:
        orderwatch deliveries --only dead
        orderwatch deliveries 3071000000010001
        orderwatch deliveries --sink mail --format jsonl
      """)

  @OptionGroup var options: PrintingOptions
  @Argument(help: "Only of this order: its number, or platform/number.") var order: String?
  @Option(
    name: .customLong("only"), help: ArgumentHelp("Only what stands so.", valueName: "state"))
  var state: StateName?
  @Option(help: ArgumentHelp("Only to this sink.", valueName: "name")) var sink: String?
  @Option(help: ArgumentHelp("How many at most.", valueName: "number")) var limit = 100

  func run() throws {
    let session = try Session(options)
    guard limit > 0 else { throw Failure.usage("--limit must be at least 1 (got '\(limit)')") }
    let store = try session.store(.readOnly)
    let ref = try order.map { try session.pick($0, in: store) }
    let rows = try store.deliveries(state: state?.state, sink: sink, order: ref, limit: limit)
    var all = rows.map { Outgoing.delivery($0) }
    for digest in try digests(with: rows, in: store, ofOneOrder: ref != nil) {
      all.append(try session.outgoing(digest, in: store))
    }
    all.sort(by: Outgoing.isBefore)
    session.show(Array(all.prefix(limit)), as: options.format)
  }

  /// The digests of the same kind; of one order only those that tell of it.
  private func digests(
    with rows: [DeliveryRow], in store: Store, ofOneOrder: Bool
  ) throws -> [DigestRow] {
    guard ofOneOrder else {
      return try store.digests(state: state?.state, sink: sink, limit: limit)
    }
    return try Set(rows.compactMap(\.digest)).compactMap { try store.digest($0) }
  }
}

/// The command `orderwatch deliveries show`.
struct ShowDelivery: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show all that is known of a delivery or digest.")

  @OptionGroup var options: PrintingOptions
  @Argument(help: "The delivery's number, or the key of a digest or alert.") var name: String

  func run() throws {
    let session = try Session(options)
    let found = try session.outgoing(name, in: session.store(.readOnly))
    switch options.format {
    case .json: print(JSON.array(found.map(\.json)))
    case .jsonl: for one in found { print(one.json) }
    case .table:
      print(found.flatMap { $0.lines(for: session.setup.reader) }.joined(separator: "\n"))
    }
  }
}
