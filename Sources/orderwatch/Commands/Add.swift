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
        orderwatch add aliexpress 3071000000010001 --title "USB-C hub" --amount "23.47 USD" \\
          --placed 2026-09-01 --shipped 2026-09-04 --protection-ends "12 days 3h"
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "The platform, as packs call it.") var platform: String
  @Argument(help: "The order number as the platform prints it.") var id: String
  @Option(help: "The account on the platform.") var account = ""
  @Option(help: "What was bought.") var title = ""
  @Option(help: "What was paid, such as \"23.47 USD\".") var amount: String?
  @Option(help: "The shop.") var seller: String?
  @Option(help: "The seller's country or region.") var region: String?
  @Option(name: .customLong("tag"), help: "A label; may be repeated.") var tags: [String] = []
  @Option(help: "The order's page.") var url: String?
  @Option(help: "The pack that judges it.") var policy: String?
  @Option(help: "When it was placed.") var placed: String?
  @Option(help: "When it was paid.") var paid: String?
  @Option(help: "When it was shipped.") var shipped: String?
  @Option(help: "When the carrier delivered it.") var delivered: String?
  @Option(help: "When it was in hand.") var received: String?
  @Option(help: "When receipt was confirmed.") var confirmed: String?
  @Option(help: "When protection ends: a time, a length or a countdown.")
  var protectionEnds: String?

  func run() throws {
    let session = try Session(common)
    let order = try order(in: session)
    _ = try session.setup.library.pack(for: order)
    let store = try session.store(.commandLine)
    try store.add(order, at: session.now)
    try store.poke()
    print("watching \(order.ref)")
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
