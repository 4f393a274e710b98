import Civil
import Daemon
import Intake
import Model
import Rules
import Sinks
import Storage
import Wording

extension Session {
  /// Refuses details of an event that its order or the order's pack cannot make sense of.
  func check(_ event: Event, of order: Order) throws(Failure) {
    if case .otherCurrency? = AmountDoubt(about: event, of: order) {
      try Parsing.check(amountDoubt(about: event, of: order))
    }
    // What no pack judges, no pack has words for.
    guard let pack = try? setup.library.pack(for: order) else { return }
    try check(event, against: pack)
  }

  /// Refuses a reason or a piece of evidence that the pack does not know.
  func check(_ event: Event, against pack: Pack) throws(Failure) {
    let words = PackWords(
      reasons: pack.claims.map(\.reason), evidence: pack.checklist.map(\.id))
    try Parsing.check(words.problem(reasonOf: event).map { "--reason: \($0)" })
    try Parsing.check(words.problem(evidenceOf: event).map { "--note: \($0)" })
  }

  /// What is worth saying of an event that is recorded all the same.
  func doubts(about event: Event, of order: Order) -> [String] {
    [amountDoubt(about: event, of: order), shortening(by: event, of: order)].compactMap(\.self)
  }

  private func amountDoubt(about event: Event, of order: Order) -> String? {
    AmountDoubt(about: event, of: order).map { "--amount: \($0.message)" }
  }

  /// That protection would end sooner than was known.
  private func shortening(by event: Event, of order: Order) -> String? {
    let kinds: Set<EventKind> = [.protectionSet, EventKind(rawValue: "extension-granted")]
    guard kinds.contains(event.kind), let until = event.until else { return nil }
    let zone = setup.reader.zone
    let known = order.events.filter { kinds.contains($0.kind) }.compactMap(\.until)
      .max { $0.latest(in: zone) < $1.latest(in: zone) }
    guard let known, until.latest(in: zone) < known.earliest(in: zone) else { return nil }
    return "--until: protection ends sooner than was known, \(shown(known)) "
      + "(got '\(shown(until))'); if that is a slip, record the right end"
  }
}
