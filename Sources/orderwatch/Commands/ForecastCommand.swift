import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Schedule
import Sinks
import Storage
import Views
import Wording

/// The command `orderwatch forecast`.
struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Show which alerts will come, or would have come.",
    discussion: """
      Walks from wake to wake with the very function the daemon uses. An event counts from its own \
      moment on, so a stretch of the past can be replayed. What is acknowledged, snoozed or \
      silenced is left out. Reminders of a stage are not listed; 'packs show' says which stages repeat.
      """)

  @OptionGroup var options: JudgingOptions

  @Argument(help: "The order number, or platform/number. Default: all orders.") var order: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The first moment of the stretch. Default: now.", valueName: "time"))
  var from: String?

  @Option(
    help: ArgumentHelp("The end of the stretch. Default: 90 days after.", valueName: "time"))
  var until: String?

  func run() throws {
    let session = try Session(options)
    let zone = session.setup.reader.zone
    let start =
      try from.map { try Session.moment($0, option: "--from", now: session.now, zone: zone) }
      ?? session.now
    let end =
      try until.map { try Session.moment($0, option: "--until", now: session.now, zone: zone) }
      ?? start + Length(days: 90)
    guard start <= end else {
      throw Failure.usage("--until lies before --from (got '\(end)'); exchange them")
    }
    let orders =
      try order.map { [try session.order($0, from: options.orders)] }
      ?? session.orders(from: options.orders)
    show(alerts(of: orders, from: start, until: end, session: session), in: session)
  }

  private func alerts(
    of orders: [SeenOrder], from start: Moment, until end: Moment, session: Session
  ) -> [Alert] {
    let isReplay = !options.orders.isEmpty || start < session.now
    return orders.flatMap { seen in
      var walk =
        isReplay
        ? Forecast(seen.order, under: seen.pack, hushes: seen.hushes)
        : Forecast(
          seen.order, under: seen.pack, ledger: seen.ledger, hushes: seen.hushes, from: session.now)
      return walk.alerts(from: start, until: end)
    }
    .sorted { ($0.at, $0.order, $0.rule) < ($1.at, $1.order, $1.rule) }
  }

  private func show(_ alerts: [Alert], in session: Session) {
    switch options.format {
    case .json: print(JSON.array(alerts.map(\.json)))
    case .jsonl: for alert in alerts { print(alert.json) }
    case .table:
      let reader = session.setup.reader
      Terminal.show(
        TextTable(
          heads: Alert.heads(in: reader.language), rows: alerts.map { $0.cells(for: reader) },
          flexible: 2, dispensable: [6, 2, 5]))
    }
  }
}
