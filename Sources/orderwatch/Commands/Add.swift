import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage

/// The command `orderwatch add`.
struct Add: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Watch one more order.",
    discussion: """
      Example:
        orderwatch add aliexpress 3071000000010001 --title "USB-C hub" \\
          --amount "23.47 USD" --placed 2026-09-01 --shipped 2026-09-04 \\
          --protection-ends "12 days 3h"
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "The platform, as packs call it.") var platform: String
  @Argument(help: "The order number as the platform prints it.") var id: String
  @Option(help: ArgumentHelp("The account on the platform.", valueName: "name"))
  var account = ""
  @Option(help: ArgumentHelp("What was bought.", valueName: "text"))
  var title = ""
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("What was paid, such as \"23.47 USD\".", valueName: "money")) var amount:
    String?
  @Option(help: ArgumentHelp("The shop.", valueName: "name"))
  var seller: String?
  @Option(help: ArgumentHelp("The seller's country or region.", valueName: "name"))
  var region: String?
  @Option(
    name: .customLong("tag"), help: ArgumentHelp("A label; may be repeated.", valueName: "text"))
  var tags: [String] = []
  @Option(help: ArgumentHelp("The order's page.", valueName: "address"))
  var url: String?
  @Option(help: ArgumentHelp("The pack that judges it.", valueName: "pack"))
  var policy: String?
  @Option(help: ArgumentHelp("When it was placed.", valueName: "time"))
  var placed: String?
  @Option(help: ArgumentHelp("When it was paid.", valueName: "time"))
  var paid: String?
  @Option(help: ArgumentHelp("When it was shipped.", valueName: "time"))
  var shipped: String?
  @Option(help: ArgumentHelp("When the carrier delivered it.", valueName: "time"))
  var delivered: String?
  @Option(help: ArgumentHelp("When it was in hand.", valueName: "time"))
  var received: String?
  @Option(help: ArgumentHelp("When receipt was confirmed.", valueName: "time"))
  var confirmed: String?
  @Option(
    help: ArgumentHelp("When protection ends: a time, a length or a countdown.", valueName: "time"))
  var protectionEnds: String?

  func run() throws {
    let session = try Session(common)
    let order = try order(in: session)
    _ = try session.setup.library.pack(for: order)
    let store = try session.store(.commandLine)
    try store.add(order, at: session.now)
    try store.poke()
    print("watching \(order.ref)")
    try session.tellIfAsleep()
  }

  private func order(in session: Session) throws -> Order {
    try check(in: session)
    let ref = OrderRef(platform: platform, account: account, id: id)
    var order = Order(
      ref: ref, title: title, seller: seller, region: region, tags: tags, url: url, policy: policy)
    if let amount { order.amount = try Parsing.money(amount, option: "--amount") }
    let dates: [(EventKind, String?)] = [
      (.placed, placed), (.paid, paid), (.shipped, shipped), (.delivered, delivered),
      (.received, received), (.confirmed, confirmed),
    ]
    for (kind, text) in dates {
      guard let text else { continue }
      order.events.append(
        Event(kind, at: try Parsing.at(text, option: "--\(kind)", in: session)))
    }
    if let protectionEnds {
      let until = try Parsing.until(protectionEnds, option: "--protection-ends", in: session)
      order.events.append(Event(.protectionSet, until: until))
    }
    return order
  }

  private func check(in session: Session) throws(Failure) {
    let vocabulary = session.setup.vocabulary
    try Parsing.check(vocabulary.problem(platform: platform))
    try Parsing.check(policy.flatMap { vocabulary.problem(pack: $0) })
    let texts: [(String, TextRule, String?)] = [
      ("id", .id, id), ("--account", .account, account), ("--title", .title, title),
      ("--seller", .seller, seller), ("--region", .region, region), ("--url", .url, url),
    ]
    for (name, rule, text) in texts {
      try Parsing.check(text.flatMap { rule.problem(in: $0) }.map { "\(name): \($0)" })
    }
    for tag in tags { try Parsing.check(TextRule.tag.problem(in: tag).map { "--tag: \($0)" }) }
  }
}
