public import Civil
public import Model

/// An order with all that is remembered about it.
public struct WatchedOrder: Hashable, Sendable {
  /// The store's number of the order.
  public let rowID: Int64
  /// Counts the changes of the order; a judgement names the one it was made on.
  public let version: Int64
  /// The order with the events of every source; what its sources say about it is merged.
  public let order: Order
  /// Where it is told, the first to tell it first; the last words about it once it is withdrawn.
  public let tellers: [Origin]
  /// The stages dealt with, by the moment that was decided, then by key.
  public let ledger: [LedgerEntry]
  /// What was said to its alerts, also what has ended or was lifted; the oldest first.
  public let hushes: [Hush]
  /// When it is to be judged next; nil when nothing more can become due.
  public let wakeAt: Moment?
  /// The pack it was last judged by; nil when it never was, or no pack was found.
  public let pack: String?
  /// When it was no longer told; nil while it is watched.
  public let withdrawnAt: Moment?

  /// Creates an order as a store would hand it out.
  public init(
    rowID: Int64, version: Int64 = 1, order: Order, tellers: [Origin] = [],
    ledger: [LedgerEntry] = [], hushes: [Hush] = [], wakeAt: Moment? = nil, pack: String? = nil,
    withdrawnAt: Moment? = nil
  ) {
    self.rowID = rowID
    self.version = version
    self.order = order
    self.tellers = tellers
    self.ledger = ledger
    self.hushes = hushes
    self.wakeAt = wakeAt
    self.pack = pack
    self.withdrawnAt = withdrawnAt
  }
}
