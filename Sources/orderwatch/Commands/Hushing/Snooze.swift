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

/// The command `orderwatch snooze`.
struct Snooze: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put off what an order's alerts say until later.",
    discussion: """
      What falls due before the end is told at the end, as far as it is still true. The last stage \
      before a close never waits. First it shows what will not be told at its moment.

      Examples:
        orderwatch snooze 3071000000010001 --until "2 days"
        orderwatch snooze 3071000000010001 open-dispute --until 2026-12-01
      """)

  @OptionGroup var options: HushOptions
  @Argument(help: "The order number, or platform/number.") var order: String
  @Argument(help: "Only this rule or guard.") var rule: String?
  @Option(help: ArgumentHelp("The end: a time, or a length such as 2d.", valueName: "time"))
  var until: String

  func run() throws {
    let session = try Session(options.common, at: options.at)
    let seen = try session.order(order, from: [])
    try Parsing.check(rule.flatMap { seen.problem(rule: $0) })
    let hush = Hush(
      .snooze, order: seen.order.ref, rule: rule, author: try options.author(in: session),
      reason: try options.reason(), since: session.now,
      until: try options.end(until, in: session))
    let account = try session.account(of: seen, from: [])
    let effect = session.effect(of: hush, on: seen, account: account)
    print(effect.lines(for: session.setup.reader).joined(separator: "\n"))
    try options.store([hush], in: session)
  }
}
