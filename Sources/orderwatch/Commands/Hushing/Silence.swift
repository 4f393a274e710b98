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

/// The command `orderwatch silence`.
struct Silence: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Keep alerts from being told at all, of an order or by a condition.",
    discussion: """
      What falls due before the end is never told; the last stage before a close speaks all the \
      same. The condition is one of routes: it sees 'alert' (rule, stage, level, actor, closes, …) and \
      'order' (platform, account, id, title, tags, …). One that cannot be judged hides nothing. First \
      it shows what will not be told.

      Examples:
        orderwatch silence 3071000000010001 --until 14d --note "bought as a gift"
        orderwatch silence --when "alert.level == 'info'" --until 30d
      """)

  @OptionGroup var options: HushOptions
  @Argument(help: "The order number, or platform/number. Default: any order.") var order: String?
  @Option(help: ArgumentHelp("Only alerts of which this is true.", valueName: "cel"))
  var when: String?
  @Option(help: ArgumentHelp("The end: a time, or a length such as 2d.", valueName: "time"))
  var until: String

  func run() throws {
    let session = try Session(options.common, at: options.at)
    guard order != nil || when != nil else {
      throw Failure.usage("silence needs an order or --when; say what is to be silent")
    }
    try check(in: session)
    let seen = try order.map { try session.order($0, from: []) }
    let hush = Hush(
      .silence, order: seen?.order.ref, condition: when, author: try options.author(in: session),
      reason: try options.reason(), since: session.now,
      until: try options.end(until, in: session))
    if let seen {
      let account = try session.account(of: seen, from: [])
      let effect = session.effect(of: hush, on: seen, account: account)
      print(effect.lines(for: session.setup.reader).joined(separator: "\n"))
    } else {
      try show(hush, in: session)
    }
    try options.store([hush], in: session)
  }

  private func check(in session: Session) throws(Failure) {
    guard let when else { return }
    do throws(AlertConditionError) {
      _ = try AlertCondition(when, zones: session.assembly.zones)
    } catch {
      throw .data(error.problems.map { "--when:\($0)" }.joined(separator: "\n"))
    }
  }

  /// How many orders it is about, and what it hides of the first ten.
  private func show(_ hush: Hush, in session: Session) throws {
    let reader = session.setup.reader
    let effects = try session.orders(from: []).map { session.effect(of: hush, on: $0) }
      .filter(\.hidesAnything)
    print(HushView(hush, isStanding: true).named(in: reader.language))
    for effect in effects.prefix(10) {
      print(effect.linesAmongMany(for: reader).joined(separator: "\n"))
    }
    let (count, shown) = (effects.count, min(10, effects.count))
    print(
      Texts(
        en: "hides something of \(count) \(count == 1 ? "order" : "orders")"
          + (shown < count ? ", the first \(shown) are shown" : ""),
        ru: "скроет что-то у заказов: \(count)" + (shown < count ? ", показаны \(shown)" : ""))[
          reader.language])
  }
}
