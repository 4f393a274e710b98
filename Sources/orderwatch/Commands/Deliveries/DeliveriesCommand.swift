import ArgumentParser
import Daemon
import Model
import Storage
import Toml
import Views
import Wording

/// The command `orderwatch deliveries`.
struct DeliveriesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deliveries",
    abstract: "List what was told to whom; try again or drop what was given up.",
    discussion: """
      A delivery is one alert on its way to one recipient; several may go in one digest. It waits \
      (pending), was taken (delivered), was given up (dead) or is no longer true (cancelled).
      """,
    subcommands: [
      ListDeliveries.self, ShowDelivery.self, RetryDeliveries.self, DropDeliveries.self,
    ],
    defaultSubcommand: ListDeliveries.self)
}

/// The states of a delivery as the command line names them.
enum StateName: String, ExpressibleByArgument, CaseIterable {
  case pending
  case delivered
  case dead
  case cancelled

  var state: DeliveryState? { DeliveryState(rawValue: rawValue) }
}

extension Session {
  /// A delivery by its number, a digest by its key, or the deliveries of an alert by its key.
  func outgoing(_ name: String, in store: Store) throws -> [Outgoing] {
    if name.utf8.count < 19, let id = Int64(name) {
      if let row = try store.delivery(id) { return [.delivery(row)] }
    } else {
      let key = AlertKey(rawValue: name)
      if let row = try store.digest(key) { return [try outgoing(row, in: store)] }
      let rows = try store.deliveries(of: key)
      if !rows.isEmpty { return rows.map { .delivery($0) } }
    }
    throw Failure.data("delivery \(quoted(name)): is not known; see 'orderwatch deliveries'")
  }

  /// A digest with its members.
  func outgoing(_ row: DigestRow, in store: Store) throws -> Outgoing {
    .digest(row, members: try store.deliveries(inDigest: row.key))
  }

  /// Prints what is on its way or was.
  func show(_ all: [Outgoing], as format: Format) {
    switch format {
    case .json: print(JSON.array(all.map(\.json)))
    case .jsonl: for one in all { print(one.json) }
    case .table:
      let reader = setup.reader
      Terminal.show(
        TextTable(
          heads: Outgoing.heads(in: reader.language), rows: all.map { $0.cells(for: reader) },
          flexible: 5))
    }
  }
}
