public import Civil
public import Model

/// What is due for one order, and when to look at it again.
public struct Agenda: Hashable, Sendable {
  /// Alerts to raise now: at most one a window, most urgent stage first told.
  public var due: [Alert]
  /// What the ledger must remember: an entry for each alert due and for each stage passed over.
  public var entries: [LedgerEntry]
  /// The next moment at which anything can change; nil when nothing ever will.
  public var wakeAt: Moment?
}
