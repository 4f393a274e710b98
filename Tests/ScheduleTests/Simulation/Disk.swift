import Civil
import Model
import Schedule

/// What survives a kill: the orders with their ledgers and wakes, and the outbox.
struct Disk {
  struct Row {
    var order: Order
    var ledger: [LedgerEntry] = []
    var wakeAt: Moment?
  }

  var rows: [Row]
  /// Alerts committed and not yet recorded as sent, in the order of raising.
  private(set) var pending: [AlertKey] = []

  /// One transaction: what was told, what is to be sent, when to look again.
  mutating func commit(_ agenda: Agenda, row: Int) {
    rows[row].ledger += agenda.entries
    rows[row].wakeAt = agenda.wakeAt
    pending += agenda.due.map(\.key)
  }

  mutating func recordSent(_ key: AlertKey) {
    pending.removeAll { $0 == key }
  }
}
