import Civil
import Model
import Rules

/// What was said to the alerts of one order.
struct Hushes {
  private let standing: [StandingHush]
  private let order: Order

  init(_ hushes: [StandingHush], for order: Order) {
    standing = hushes.isEmpty ? [] : hushes.filter { $0.concerns(order.ref) }
    self.order = order
  }

  /// What was said to one alert.
  ///
  /// - Parameters:
  ///   - alert: Made only where anything was said at all.
  ///   - revision: As the ledger has it; nil for the alert's own.
  /// - Returns: Also what does not count yet or has ended.
  func hushing(of alert: @autoclosure () -> Alert, revision: Int64? = nil) -> Hushing {
    guard !standing.isEmpty else { return .none }
    let alert = alert()
    let revision = revision ?? alert.revision
    return Hushing(
      standing.filter { $0.covers(alert, revision: revision, of: order) }.map(\.hush))
  }
}

extension Alert {
  /// The revision that its ledger entry has, but for a close that was read a little differently.
  fileprivate var revision: Int64 {
    switch subject {
    case .window(let window): window.revision
    case .failure: 0
    case .step(_, let at): at.seconds
    }
  }
}
