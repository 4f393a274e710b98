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

/// The command `orderwatch record`.
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record what happened to an order.",
    discussion: """
      --until takes a time, a length such as 3d4h, or the countdown as the site prints it, in English \
      or Russian. A fact dated in the future counts from then on.

      Before a step that cannot be taken back it tells what would be lost and records nothing unless \
      --yes is given; exit status 1 then. What has happened already is recorded with the warning: \
      --at more than a minute ago. An --amount must be in the currency of the order's price.

      What can have happened, beside what packs add:
        \(Record.kinds)

      Examples:
        orderwatch record 3071000000010001 dispute-opened
        orderwatch record 3071000000010001 evidence-requested --until "2 days 15h 36m"
        orderwatch record 3071000000010001 seller-offered --amount "10.00 USD" \\
          --until "2 дн. 15 ч. 36 мин."
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "The order number, or platform/number.") var order: String
  @Argument(help: "What happened, such as dispute-opened.") var event: String
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it happened. Default: now.", valueName: "time")) var at: String?
  @Option(help: ArgumentHelp("The end of the countdown the platform shows.", valueName: "time"))
  var until: String?
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The money it speaks of, such as \"10.00 USD\".", valueName: "money"))
  var amount: String?
  @Option(help: ArgumentHelp("The reason given.", valueName: "text")) var reason: String?
  @Option(help: ArgumentHelp("Your own words.", valueName: "text")) var note: String?
  @Flag(help: "Record the step whatever speaks against it.") var yes = false

  func run() throws {
    let session = try Session(common)
    let event = try event(in: session)
    let store = try session.store(.commandLine)
    let ref = try session.pick(order, in: store)
    if let watched = try store.order(ref) {
      try session.check(event, of: watched.order)
      try heed(event, of: watched, in: store, session)
      session.doubts(about: event, of: watched.order).forEach(Terminal.complain)
    }
    let isNew = try store.record(event, for: ref, at: session.now)
    try store.poke()
    let until = event.until.map { ", until \(session.shown($0))" } ?? ""
    let at = event.at.map { " at \(session.shown($0))" } ?? ""
    print(
      isNew ? "recorded \(event.kind) of \(ref)\(at)\(until)" : "already known; nothing changed")
    try session.tellIfAsleep()
  }

  /// Tells what speaks against a step; ends the command unless the step is past or meant.
  private func heed(
    _ event: Event, of order: WatchedOrder, in store: Store, _ session: Session
  ) throws {
    guard !yes else { return }
    let warnings = try session.guards(against: event, of: order, in: store)
    guard !warnings.isEmpty else { return }
    let reader = session.setup.reader
    let said = warnings.flatMap { $0.lines(for: reader) }.joined(separator: "\n")
    guard !session.isPast(event) else {
      Terminal.complain(said)
      return
    }
    let refusal = Texts(
      en: "nothing was recorded; to record it all the same, add --yes",
      ru: "ничего не записано; чтобы всё-таки записать, добавьте --yes")
    throw Failure("\(said)\n\(refusal[reader.language])", code: 1)
  }

  /// The standard kinds in the order in which things happen, four to a line.
  private static var kinds: String {
    let words = EventKind.standard.map(\.rawValue)
    let lines = stride(from: 0, to: words.count, by: 4).map { start in
      words[start..<min(start + 4, words.count)].joined(separator: ", ")
    }
    return lines.joined(separator: ",\n  ")
  }

  private func event(in session: Session) throws(Failure) -> Event {
    let kind = EventKind(rawValue: event)
    try Parsing.check(session.setup.vocabulary.problem(kind: kind))
    try Parsing.check(reason.flatMap { TextRule.reason.problem(in: $0) }.map { "--reason: \($0)" })
    try Parsing.check(note.flatMap { TextRule.note.problem(in: $0) }.map { "--note: \($0)" })
    var event = Event(kind, at: .moment(session.now), reason: reason, note: note)
    if let at { event.at = try Parsing.at(at, option: "--at", in: session) }
    if let until { event.until = try Parsing.until(until, option: "--until", in: session) }
    if let amount { event.amount = try Parsing.money(amount, option: "--amount") }
    try check(event)
    return event
  }

  private func check(_ event: Event) throws(Failure) {
    switch EventProblem(in: event) {
    case nil: return
    case .noEnd:
      throw .data("'\(event.kind)' says nothing without --until; add the end the platform shows")
    case .noTime:
      throw .data("'\(event.kind)' needs --at or --until; say when")
    case .endsBeforeStart:
      throw .data(
        "--until lies before --at (got '\(event.until.map { "\($0)" } ?? "")'); check both")
    }
  }
}
