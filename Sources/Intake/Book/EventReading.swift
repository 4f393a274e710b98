import Civil
import Model
import Toml

/// Reads one table of `[[orders.events]]`, reporting whatever is wrong in it.
struct EventReading {
  private let table: Table
  private let file: String
  private let kinds: KnownWords

  init(_ table: Table, file: String, kinds: KnownWords) {
    (self.table, self.file, self.kinds) = (table, file, kinds)
  }

  /// The event, nil when its kind is not known.
  func event() -> Event? {
    let kind = kind()
    let at = table.node("at")?.dated()
    let until = table.node("until")?.dated()
    let amount = table.node("amount")?.money()
    let reason = table.node("reason")?.text(.reason)
    let note = table.node("note")?.text(.note)
    table.finish()
    guard let kind else { return nil }
    let event = Event(
      kind, at: at, until: until, amount: amount, reason: reason, note: note,
      origin: Origin(source: file, line: table.place.line))
    EventProblem(in: event).map { report($0, of: event) }
    return event
  }

  private func kind() -> EventKind? {
    guard let node = table.node("kind") else {
      table.report("'kind' is missing; write kind = \"shipped\" or what else happened")
      return nil
    }
    return node.word(of: kinds).map(EventKind.init(rawValue:))
  }

  private func report(_ problem: EventProblem, of event: Event) {
    switch problem {
    // A time that is there and was refused has its finding already.
    case .noEnd where table.has("until"): break
    case .noTime where table.has("until") || table.has("at"): break
    case .noEnd:
      let advice = "write until = 2026-12-03T07:59:00Z, the end that is shown"
      table.report("the event '\(event.kind)' has no end; \(advice)", at: "kind")
    case .noTime:
      let advice = "write at = 2026-11-20T12:00:00Z, or the date alone"
      table.report("the event '\(event.kind)' has no time; \(advice)", at: "kind")
    case .endsBeforeStart:
      let times = [event.until, event.at].map { $0?.description ?? "" }
      let got = times.joined(separator: ", before ")
      table.report("'until' lies before 'at' (got \(got)); correct one of the two", at: "until")
    }
  }
}
