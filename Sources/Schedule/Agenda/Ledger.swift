import Civil
import Model

/// The ledger of one order, arranged for the questions the agenda asks.
struct Ledger {
  /// How many seconds apart two closes may be and still be the same window's.
  static let sameWindow: Int64 = 3_600

  private let byRule: [String: [LedgerEntry]]

  init(_ entries: [LedgerEntry]) {
    byRule = Dictionary(grouping: entries, by: \.rule)
  }

  /// The revision a window goes by.
  ///
  /// A countdown read twice gives closes that differ by seconds; such a window is still the same
  /// one, or each reading would tell every stage again.
  func revision(of window: Window) -> Int64 {
    let near = (byRule[window.rule] ?? []).map(\.revision).filter {
      abs($0 - window.revision) <= Ledger.sameWindow
    }
    return near.min { abs($0 - window.revision) < abs($1 - window.revision) } ?? window.revision
  }


  func entries(rule: String, revision: Int64) -> [LedgerEntry] {
    (byRule[rule] ?? []).filter { $0.revision == revision }
  }
}
