import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Views

/// The command `orderwatch sinks`.
struct SinksCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sinks", abstract: "List the sinks, or try them.",
    subcommands: [ListSinks.self, TestSinks.self], defaultSubcommand: ListSinks.self)
}

/// The command `orderwatch sinks list`.
struct ListSinks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the configured sinks and whom they reach.")

  @OptionGroup var options: PrintingOptions

  func run() throws {
    let session = try Session(options)
    let sinks = session.setup.configuration.sinks
    switch options.format {
    case .json: print(JSON.array(sinks.map(json)))
    case .jsonl: for sink in sinks { print(json(sink)) }
    case .table:
      Terminal.show(
        TextTable(
          heads: ["SINK", "TYPE", "REACHES"],
          rows: sinks.map { [$0.name, $0.settings.type, $0.settings.target] }, flexible: 2))
    }
  }

  private func json(_ sink: ConfiguredSink) -> JSON {
    [
      "sink": .string(sink.name), "type": .string(sink.settings.type),
      "reaches": .string(sink.settings.target),
    ]
  }
}

/// The command `orderwatch sinks test`.
struct TestSinks: WaitingCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Send a drill through one sink or all of them.",
    discussion: "The message says that it is only a test. Exit status 1 when any sink fails.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "The sink's name in the configuration. Default: all.") var name: String?

  func begin() throws {
    let session = try Session(common)
    Task {
      do {
        try await test(session)
        Orderwatch.exit()
      } catch {
        Orderwatch.end(with: error)
      }
    }
  }

  private func test(_ session: Session) async throws {
    let sinks = session.setup.sinks.filter { name == nil || $0.name == name }
    guard !sinks.isEmpty else {
      let known = session.setup.sinks.map(\.name).joined(separator: ", ")
      throw Failure.data("sink '\(name ?? "")': is not configured; known are \(known)")
    }
    var hasFailed = false
    for sink in sinks {
      for delivery in Drill.deliveries(to: sink, at: session.now) {
        hasFailed = await !succeeds(delivery, through: sink, session) || hasFailed
      }
    }
    await session.assembly.shutdown()
    if hasFailed { throw ExitCode.failure }
  }

  private func succeeds(
    _ delivery: Delivery, through sink: any Sink, _ session: Session
  ) async -> Bool {
    let target = delivery.recipient.isEmpty ? sink.name : "\(sink.name) to \(delivery.recipient)"
    do throws(SinkError) {
      try await sink.send(delivery, isDrill: true, at: session.now)
      print("\(target): told")
      return true
    } catch {
      Terminal.complain(error.message)
      return false
    }
  }
}
