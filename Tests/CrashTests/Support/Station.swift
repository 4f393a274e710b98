import Foundation
import Support
import Testing

/// A daemon's home with a webhook, a mailer and a service manager that all write to one board.
final class Station: Sendable {
  let board = Board()
  let program: Program
  private let receiver: Receiver
  private let mails: LineReader
  private let manager: ServiceManager

  /// Prepares a home without orders.
  ///
  /// - Parameter state: The folder above the state folder; nil for one in the home.
  /// - Throws: When files or sockets cannot be made.
  init(state: String? = nil) throws {
    var program = try Program()
    let folder = program.folder
    let board = board
    receiver = try Receiver(board)
    manager = try ServiceManager(at: folder("notify"), board)
    mails = try LineReader(at: folder("mails")) { line in
      let key = line.drop { $0 != "<" }.dropFirst().prefix { $0 != "@" }
      board.arrived(String(key), at: "mail")
    }
    program.environment = [
      "NOTIFY_SOCKET": folder("notify"), "XDG_STATE_HOME": state ?? folder("state"),
    ]
    self.program = program
    let mailer = "#!/bin/sh\nexec grep '^Message-ID:' > '\(folder("mails"))'\n"
    try folder.write(mailer, to: "sendmail", isProgram: true)
    try folder.write(Market.pack, to: ".config/orderwatch/packs.d/market.toml")
    try folder.write(configuration, to: ".config/orderwatch/config.toml")
    try FileManager.default.createDirectory(
      atPath: folder("orders.d"), withIntermediateDirectories: false)
  }

  private var configuration: String {
    """
    language = "en"
    timezone = "UTC"
    [orders]
    files = ["\(program.folder.path)/orders.d/*.toml"]
    [sinks.mail]
    type = "sendmail"
    to = ["me@example.org"]
    command = ["\(program.folder.path)/sendmail"]
    group = "never"
    [sinks.phone]
    type = "webhook"
    url = "http://127.0.0.1:\(receiver.port)/orders"
    time_limit = "1s"

    """
  }

  /// The folder that keeps the state.
  var stateFolder: String { (program.environment["XDG_STATE_HOME"] ?? "") + "/orderwatch" }

  /// Puts an order book in place.
  func write(_ book: String) throws {
    try program.folder.write(book, to: "orders.d/book.toml")
  }

  /// Starts the daemon; what an earlier one told the service manager is forgotten.
  ///
  /// - Parameter environment: What it finds in its environment beside the rest.
  /// - Returns: The process, which is killed when nobody holds it any more.
  /// - Throws: When it cannot be started.
  func start(with environment: [String: String] = [:]) throws -> Child {
    board.note { $0.told = [] }
    var program = program
    program.environment.merge(environment) { _, new in new }
    return try program.start("run")
  }

  /// Waits until the daemon watches so many orders and nothing waits to be told, or has ended.
  ///
  /// - Returns: Whether all was told.
  func settles(watching count: Int, unlessEnded daemon: Child) async throws -> Bool {
    let board = board
    Task {
      _ = try? await daemon.ended(within: 60)
      board.note { $0.told.append(Station.end) }
    }
    #expect(
      await board.sees(within: 60) { $0.isSettled(watching: count) || $0.told.last == Station.end })
    return board.sight.isSettled(watching: count)
  }

  private static let end = "ENDED"

  /// Waits until the daemon watches so many orders and nothing waits to be told.
  func settles(watching count: Int, within seconds: Double) async throws {
    guard await !board.sees(within: seconds, { $0.isSettled(watching: count) }) else { return }
    let sight = board.sight
    let seen = sight.receipts.mapValues(\.count)
    throw Trouble("not settled within \(seconds) s: \(sight.status ?? "no status"), seen \(seen)")
  }

  /// The keys of the alerts that the orders of a book have, by the program's own forecast.
  func expectedKeys() throws -> Set<String> {
    let lines = try program(
      "forecast", "--orders", "orders.d/book.toml", "--from", "2026-09-02T00:00:00Z", "--until",
      "2026-11-01T00:00:00Z", "--format", "jsonl")
    let keys = lines.output.matches(of: /"key":"([^"]+)"/).map { String($0.1) }
    return Set(keys)
  }
}

extension Board.Sight {
  /// Whether the daemon says that it watches so many orders and that nothing waits to be told.
  fileprivate func isSettled(watching count: Int) -> Bool {
    status.map { $0.hasPrefix("STATUS=watching \(count) orders") && !$0.contains("waiting") }
      ?? false
  }
}
