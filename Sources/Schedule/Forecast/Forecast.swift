public import Civil
public import Model
public import Rules

/// A walk through an order's time, from wake to wake, with the function the daemon uses.
public struct Forecast {
  private var order: Order
  private let pack: Pack
  /// What was told so far on this walk.
  public private(set) var ledger: [LedgerEntry]
  /// The next moment at which anything can change; nil at the end of the walk.
  public private(set) var wakeAt: Moment?
  /// How often the walk has looked at the order.
  public private(set) var wakes = 0

  /// Starts before the order's first event, knowing nothing told.
  public init(_ order: Order, under pack: Pack) {
    self.init(order, under: pack, ledger: [], from: .earliest)
    // A replay shows what would have been told by a daemon that was there all along.
    self.order.knownSince = nil
  }

  /// Starts at a moment with what was told before it.
  public init(_ order: Order, under pack: Pack, ledger: [LedgerEntry], from start: Moment) {
    self.order = order
    self.pack = pack
    self.ledger = ledger
    wakeAt = start
  }

  /// Goes to the next wake and says what is due there; nil when nothing is to come by `end`.
  ///
  /// - Parameter end: The walk stops before a wake that is not earlier than this.
  /// - Returns: Reminders too, in the order of the pack's rules; empty where only a fact began to
  ///   count.
  public mutating func step(until end: Moment) -> [Alert]? {
    guard let now = wakeAt, now < end else { return nil }
    let agenda = Agenda(for: order, under: pack, ledger: ledger, at: now)
    ledger += agenda.entries
    wakeAt = agenda.wakeAt
    wakes += 1
    return agenda.due
  }

  /// All alerts of a stretch, reminders left out, in order of time and, at one moment, of the rules.
  ///
  /// - Parameters:
  ///   - start: Alerts before it are walked past.
  ///   - end: The first moment not walked.
  /// - Returns: At most one alert a window and moment.
  public mutating func alerts(from start: Moment, until end: Moment) -> [Alert] {
    var alerts: [Alert] = []
    while let due = step(until: end) {
      alerts += due.filter { $0.at >= start && $0.repetition == 0 }
    }
    return alerts
  }
}
