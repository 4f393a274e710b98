import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Views

/// The command `orderwatch explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain why each rule speaks of an order, or why not.",
    discussion: """
      For each rule: whether it applies, because of which conditions, the window with its arithmetic \
      in both zones, the events used, the sources, and what became of each stage.
      """)

  @OptionGroup var options: JudgingOptions
  @Argument(help: "The order number, or platform/number.") var order: String
  @Argument(help: "Explain this rule alone.") var rule: String?

  func run() throws {
    let session = try Session(options)
    let seen = try session.order(order, from: options.orders)
    if let rule, seen.pack.rule(rule) == nil {
      throw Failure.data(
        "pack '\(seen.pack.id)' has no rule '\(rule)'; its rules are "
          + seen.pack.rules.map(\.id).joined(separator: ", "))
    }
    let views = ExplanationView.all(
      of: seen.order, under: seen.pack, ledger: seen.ledger, rule: rule, at: session.now)
    switch options.format {
    case .json: print(JSON.array(views.map(\.json)))
    case .jsonl: for view in views { print(view.json) }
    case .table:
      let blocks = views.map { $0.lines(for: session.setup.reader).joined(separator: "\n") }
      print(blocks.joined(separator: "\n\n"))
    }
  }
}
