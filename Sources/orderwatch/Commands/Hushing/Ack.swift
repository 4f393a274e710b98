import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Schedule
import Sinks
import Storage
import Toml
import Views
import Wording

/// The command `orderwatch ack`.
struct Ack: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say that you know and see to it, so that it is not told again.",
    discussion: """
      Without a rule: all windows of the order that were told. The window is acknowledged as it \
      stands: when its close moves it speaks again, and the last stage before the close always \
      speaks. First it shows what will not be told, and what will all the same.

      Examples:
        orderwatch ack 3071000000010001
        orderwatch ack 3071000000010001 open-dispute --note "photos are ready"
        orderwatch ack 3071000000010001 open-dispute -7d
      """)

  @OptionGroup var options: HushOptions
  @Argument(help: "The order number, or platform/number.") var order: String
  @Argument(help: "Only this rule or guard, told or not yet.") var rule: String?
  @Argument(help: "Only this stage of the rule, such as -7d.") var stage: String?

  func run() throws {
    let session = try Session(options.common, at: options.at)
    let seen = try session.order(order, from: [])
    let hushes = try hushes(of: seen, in: session)
    let account = try session.account(of: seen, from: [])
    for (index, hush) in hushes.enumerated() {
      let effect = session.effect(
        of: hush, on: seen, account: account, besides: Array(hushes[..<index]))
      print(effect.lines(for: session.setup.reader).joined(separator: "\n"))
    }
    try options.store(hushes, in: session)
  }

  private func hushes(of seen: SeenOrder, in session: Session) throws(Failure) -> [Hush] {
    let (author, reason) = (try options.author(in: session), try options.reason())
    let rules = rule.map { [$0] } ?? seen.toldRules(at: session.now)
    guard !rules.isEmpty else {
      throw .data(
        "order \(quoted(order)): nothing that was told is open; "
          + seen.adviceToName(at: session.now))
    }
    return try rules.map { id throws(Failure) in
      let revision = try seen.revision(of: id, at: session.now)
      return Hush(
        .ack, order: seen.order.ref, rule: id, revision: revision,
        stage: try stage(of: id, in: seen), author: author, reason: reason, since: session.now)
    }
  }

  /// The stage as the rule's ladder has it; a bare length counts back from the close.
  private func stage(of id: String, in seen: SeenOrder) throws(Failure) -> String? {
    guard let stage, let rule = seen.pack.rule(id) else { return stage }
    let names = rule.ladder.map(\.stage.description)
    guard let name = [stage, "-\(stage)"].first(where: names.contains) else {
      throw .data(
        "rule '\(id)' has no stage \(quoted(stage)); its stages are "
          + names.joined(separator: ", "))
    }
    return name
  }
}
