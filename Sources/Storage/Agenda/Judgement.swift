public import Civil
public import Model

/// What judging an order led to, to be kept as a whole.
public struct Judgement: Sendable {
  /// The store's number of the order.
  public let rowID: Int64
  /// The version of the order it was made on.
  public let version: Int64
  /// The stages dealt with; those of the alerts may be left out.
  public let entries: [LedgerEntry]
  /// The alerts raised, each with those who are to hear of it.
  public let alerts: [(Alert, recipients: [Recipient])]
  /// When the order is to be judged next; nil when nothing more can become due.
  public let wakeAt: Moment?
  /// The pack it was judged by; nil when there is none for it.
  public let pack: String?

  /// Creates a judgement.
  public init(
    rowID: Int64, version: Int64, entries: [LedgerEntry],
    alerts: [(Alert, recipients: [Recipient])], wakeAt: Moment?, pack: String?
  ) {
    self.rowID = rowID
    self.version = version
    self.entries = entries
    self.alerts = alerts
    self.wakeAt = wakeAt
    self.pack = pack
  }

  /// Creates the judgement of an order as it was read.
  public init(
    of order: WatchedOrder, entries: [LedgerEntry],
    alerts: [(Alert, recipients: [Recipient])], wakeAt: Moment?, pack: String?
  ) {
    self.init(
      rowID: order.rowID, version: order.version, entries: entries, alerts: alerts,
      wakeAt: wakeAt, pack: pack)
  }
}
