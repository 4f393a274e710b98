import ArgumentParser
import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Views
import Wording

/// The command `orderwatch may`.
struct May: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Ask whether anything speaks against a step before it is taken.",
    discussion: """
      Nothing is recorded. Exit status 0 when nothing speaks against the step, 1 when something does.

      Examples:
        orderwatch may 3071000000010001 dispute-cancelled
        orderwatch may 3071000000010001 offer-accepted --amount "10.00 USD"
      """)

  @OptionGroup var options: JudgingOptions
  @Argument(help: "The order number, or platform/number.") var order: String
  @Argument(help: "The step, such as dispute-cancelled.") var step: String
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The money it speaks of, such as \"10.00 USD\".", valueName: "money"))
  var amount: String?
  @Option(help: ArgumentHelp("The reason to be given.", valueName: "text")) var reason: String?

  func run() throws {
    let session = try Session(options)
    let step = try step(in: session)
    let seen = try session.order(order, from: options.orders)
    try session.check(step, against: seen.pack)
    let account = try session.account(of: seen, from: options.orders)
    let spoken = seen.pack.guards(
      against: step, of: seen.order, account: account, at: session.now)
    show(spoken.map { GuardView($0, of: seen.pack) }, in: session)
    guard spoken.isEmpty else { throw ExitCode.failure }
  }

  /// The step at the moment of the question.
  private func step(in session: Session) throws(Failure) -> Event {
    let kind = EventKind(rawValue: step)
    try Parsing.check(session.setup.vocabulary.problem(kind: kind))
    try Parsing.check(reason.flatMap { TextRule.reason.problem(in: $0) }.map { "--reason: \($0)" })
    var event = Event(kind, at: .moment(session.now), reason: reason)
    if let amount { event.amount = try Parsing.money(amount, option: "--amount") }
    return event
  }

  private func show(_ views: [GuardView], in session: Session) {
    let reader = session.setup.reader
    switch options.format {
    case .json: print(JSON.array(views.map(\.json)))
    case .jsonl: for view in views { print(view.json) }
    case .table where views.isEmpty:
      let name = EventKind(rawValue: step).worded(in: reader.language)
      let none = Texts(
        en: "nothing speaks against it: \(name)", ru: "ничто не мешает: \(name)")
      print(none[reader.language])
    case .table:
      print(views.map { $0.lines(for: reader).joined(separator: "\n") }.joined(separator: "\n\n"))
    }
  }
}
