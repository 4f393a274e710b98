import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Outbox
import Rules
import Schedule
import Sinks
import Storage
import Views
import Wording

/// The command `orderwatch routes`.
struct RoutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes", abstract: "Explain who hears what.",
    subcommands: [ExplainRoutes.self])
}

/// The command `orderwatch routes explain`.
struct ExplainRoutes: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain who hears of an order's alerts, who does not, and why.",
    discussion: """
      For the last alert told and for each to come in the next 90 days: which routes take it and \
      which do not, and who hears it. Then how each sink is told: quiet hours, digests, budget, \
      failover.

      Example:
        orderwatch routes explain 3071000000010001
      """)

  @OptionGroup var options: JudgingOptions
  @Argument(help: "The order number, or platform/number.") var order: String

  func run() throws {
    let session = try Session(options)
    let seen = try session.order(order, from: options.orders)
    var walk = Forecast(
      seen.order, under: seen.pack, ledger: seen.ledger,
      account: try session.account(of: seen, from: options.orders), hushes: seen.hushes,
      from: session.now)
    let coming = walk.alerts(from: session.now, until: session.now + Length(days: 90))
    let alerts = try lastTold(of: seen, in: session) + coming
    let views = alerts.map {
      RoutedAlert(
        $0, by: session.setup.routes.explain($0, for: seen.order), under: seen.pack,
        policies: session.setup.configuration.policies, at: session.now)
    }
    show(views, of: seen, in: session)
  }

  private func lastTold(of seen: SeenOrder, in session: Session) throws -> [Alert] {
    guard options.orders.isEmpty else { return [] }
    let rows = try session.store(.readOnly).deliveries(
      state: nil, order: seen.order.ref, limit: 1)
    return rows.map(\.delivery.alert)
  }

  private func show(_ views: [RoutedAlert], of seen: SeenOrder, in session: Session) {
    let reader = session.setup.reader
    switch options.format {
    case .json: print(JSON.array(views.map(\.json)))
    case .jsonl: for view in views { print(view.json) }
    case .table:
      print("\(seen.order.ref)")
      for view in views { print(view.lines(for: reader).joined(separator: "\n")) }
      if views.isEmpty {
        print(
          Texts(en: "nothing was told and nothing is to come", ru: "оповещений не было и не будет")[
            reader.language])
      }
      print(SinkManners.lines(of: session.setup.configuration, for: reader).joined(separator: "\n"))
    }
  }
}
