public import Civil
public import Model
public import Rules

/// A walk through an order's time, from wake to wake, with the function the daemon uses.
public struct Forecast {
  private var order: Order
  private let pack: Pack
  private let account: Account
  private let hushes: [StandingHush]
  /// What was told so far on this walk.
  public private(set) var ledger: [LedgerEntry]
  /// The next moment at which anything can change; nil at the end of the walk.
  public private(set) var wakeAt: Moment?
  /// How often the walk has looked at the order.
  public private(set) var wakes = 0

  /// Starts before the order's first event, knowing nothing told.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - account: What is known of the buyer's other orders; only guards ask for it.
  ///   - hushes: What was said to alerts; each counts from its own `since` on.
  public init(
    _ order: Order, under pack: Pack, account: Account = Account(), hushes: [StandingHush] = []
  ) {
    self.init(order, under: pack, ledger: [], account: account, hushes: hushes, from: .earliest)
    // A replay shows what would have been told by a daemon that was there all along.
    self.order.knownSince = nil
  }

  /// Starts at a moment with what was told before it.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - ledger: What was told of the order before.
  ///   - account: What is known of the buyer's other orders; only guards ask for it.
  ///   - hushes: What was said to alerts; each counts from its own `since` on.
  ///   - start: The first moment to look at.
  public init(
    _ order: Order, under pack: Pack, ledger: [LedgerEntry], account: Account = Account(),
    hushes: [StandingHush] = [], from start: Moment
  ) {
    self.order = order
    self.pack = pack
    self.account = account
    self.hushes = hushes
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
    let agenda = Agenda(
      for: order, under: pack, ledger: ledger, account: account, hushes: hushes, at: now)
    ledger += agenda.entries
    wakeAt = agenda.wakeAt
    wakes += 1
    return agenda.due
  }

  /// All alerts of a stretch in order of time and, at one moment, of the rules.
  ///
  /// Reminders are left out, unless one tells that its window moved.
  ///
  /// - Parameters:
  ///   - start: Alerts before it are walked past.
  ///   - end: The first moment not walked.
  /// - Returns: At most one alert a window and moment, corrections and steps taken among them.
  public mutating func alerts(from start: Moment, until end: Moment) -> [Alert] {
    var alerts: [Alert] = []
    while let due = step(until: end) {
      alerts += due.filter { $0.at >= start && ($0.repetition == 0 || $0.movedFrom != nil) }
    }
    return alerts
  }
}
