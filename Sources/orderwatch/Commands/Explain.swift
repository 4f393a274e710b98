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

/// The command `orderwatch explain`.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain why each rule speaks of an order, or why not.",
    discussion: """
      For each rule: whether it applies, because of which conditions, the window with its arithmetic \
      in both zones, the events used, the sources, and what became of each stage. A right that the \
      pack's era did not know says so. A guard may be named instead of a rule.
      """)

  @OptionGroup var options: JudgingOptions
  @Argument(help: "The order number, or platform/number.") var order: String
  @Argument(help: "Explain this rule or guard alone.") var rule: String?

  func run() throws {
    let session = try Session(options)
    let seen = try session.order(order, from: options.orders)
    if let guarding = seen.pack.guards.first(where: { $0.id == rule }) {
      return try show(guarding, of: seen, in: session)
    }
    if let rule, seen.pack.rule(rule) == nil {
      throw Failure.data(Explain.unknown(rule, in: seen.pack))
    }
    let views = ExplanationView.all(
      of: seen.order, under: seen.pack, ledger: seen.ledger, rule: rule, hushes: seen.hushes,
      at: session.now)
    switch options.format {
    case .json: print(JSON.array(views.map(\.json)))
    case .jsonl: for view in views { print(view.json) }
    case .table:
      let blocks = views.map { $0.lines(for: session.setup.reader).joined(separator: "\n") }
      print(blocks.joined(separator: "\n\n"))
    }
  }

  private static func unknown(_ name: String, in pack: Pack) -> String {
    let (rules, guards) = (pack.rules.map(\.id), pack.guards.map(\.id))
    let problem = "pack '\(pack.id)' has no rule or guard \(quoted(name))"
    if let near = nearest(to: name, among: rules + guards) {
      return "\(problem); did you mean \(quoted(near))?"
    }
    let behind = guards.isEmpty ? "" : "; its guards are \(guards.joined(separator: ", "))"
    return "\(problem); its rules are \(rules.joined(separator: ", "))\(behind)"
  }

  private func show(_ guarding: Guard, of seen: SeenOrder, in session: Session) throws {
    let account = try session.account(of: seen, from: options.orders)
    let steps = seen.pack.assess(seen.order, account: account, at: session.now).steps
    let view = GuardExplanation(guarding, of: seen.pack, steps: steps)
    switch options.format {
    case .json, .jsonl: print(view.json)
    case .table: print(view.lines(for: session.setup.reader).joined(separator: "\n"))
    }
  }
}
