import Civil
import Model

/// The ledger of one order, arranged for the questions the agenda asks.
struct Ledger {
  /// How many seconds apart two closes may be and still be the same window's.
  static let sameWindow: Int64 = 3_600

  private let entries: [LedgerEntry]

  init(_ entries: [LedgerEntry]) {
    self.entries = entries
  }

  /// The revision a window goes by.
  ///
  /// A countdown read twice gives closes that differ by seconds; such a window is still the same
  /// one, or each reading would tell every stage again. Of two equally near ones the earlier is
  /// taken, so that the order of the ledger does not matter.
  func revision(of window: Window) -> Int64 {
    let near = entries.lazy.filter { $0.rule == window.rule }.map(\.revision)
      .filter { abs($0 - window.revision) <= Ledger.sameWindow }
    return near.min { distance($0, window) < distance($1, window) } ?? window.revision
  }

  private func distance(_ revision: Int64, _ window: Window) -> (Int64, Int64) {
    (abs(revision - window.revision), revision)
  }

  func entries(rule: String, revision: Int64) -> [LedgerEntry] {
    entries.filter { $0.rule == rule && $0.revision == revision }
  }

  func entries(rule: String) -> [LedgerEntry] {
    entries.filter { $0.rule == rule }
  }

  /// The revision of a rule's window that the reader heard of last.
  ///
  /// - Parameters:
  ///   - rule: The rule's id.
  ///   - current: Taken to be the last of several told within one second.
  /// - Returns: Nil when nothing was told of any.
  func lastTold(rule: String, preferring current: Int64) -> Int64? {
    let told = entries.lazy.filter { $0.rule == rule && $0.state == .raised && $0.revision != 0 }
    func rank(_ entry: LedgerEntry) -> (Int64, Int, Int64) {
      (entry.at.seconds, entry.revision == current ? 1 : 0, entry.revision)
    }
    return told.max { rank($0) < rank($1) }?.revision
  }
}
