import Civil
import Model
import Rules
import Schedule

/// One order as the daemon keeps it: judged at any moment, with what was told remembered.
struct Watch {
  var order: Order
  var pack: Pack
  var ledger: [LedgerEntry] = []
  var hushes: [StandingHush] = []
  /// Everything told so far, each with its moment: `2026-11-26T07:59:00Z guard-7d`.
  private(set) var told: [String] = []

  init(_ events: [Event], _ pack: Pack, knownSince: Moment? = nil) {
    order = ScheduleTests.order(events, knownSince: knownSince)
    self.pack = pack
  }

  @discardableResult
  mutating func pass(_ now: String) -> Agenda {
    pass(at: moment(now))
  }

  @discardableResult
  mutating func pass(at now: Moment) -> Agenda {
    let agenda = Agenda(for: order, under: pack, ledger: ledger, hushes: hushes, at: now)
    ledger += agenda.entries
    told += agenda.due.map { "\($0.at) \(word($0))" }
    return agenda
  }

  /// Goes from a moment to every wake there is.
  mutating func run(from start: String) {
    var next: Moment? = moment(start)
    while let now = next {
      let wake = pass(at: now).wakeAt
      next = wake.map { max($0, now + Length(seconds: 1)) }
    }
  }
}
