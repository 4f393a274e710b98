public import Model
import Rules
import Toml

extension Route {
  /// Whether an alert takes this route, and why.
  ///
  /// - Parameters:
  ///   - alert: What is to be told.
  ///   - order: The order as it is known now.
  /// - Returns: Taken exactly when `takes(_:of:)` says so.
  public func verdict(on alert: Alert, of order: Order) -> RouteVerdict {
    let parts = [
      part("level", [alert.level.rawValue], among: levels.map(\.rawValue)),
      part("platform", [alert.order.platform], among: platforms),
      part("account", [alert.order.account], among: accounts),
      part("tag", alert.tags, among: tags),
      when.map { part($0.answer(for: alert, of: order)) },
    ].compactMap { $0 }
    let refusals = parts.filter { !$0.fits }
    return RouteVerdict(
      isTaken: refusals.isEmpty,
      reasons: (refusals.isEmpty ? parts : refusals).map(\.reason))
  }

  private typealias Part = (fits: Bool, reason: String)

  /// What one list of the route says; nil when it is left empty and takes everything.
  private func part(_ noun: String, _ values: [String], among wanted: [String]) -> Part? {
    guard !wanted.isEmpty else { return nil }
    let list = wanted.map(quoted).joined(separator: ", ")
    if let match = values.first(where: wanted.contains) {
      return (true, "\(noun) \(quoted(match)) is wanted")
    }
    guard !values.isEmpty else { return (false, "there is no \(noun); wanted is \(list)") }
    let got = values.map(quoted).joined(separator: ", ")
    return (false, "\(noun) \(got) is not wanted; wanted is \(list)")
  }

  private func part(_ answer: AlertCondition.Answer) -> Part {
    switch answer {
    case .yes: (true, "'when' holds")
    case .no: (false, "'when' does not hold")
    case .unknown(let reason): (true, "'when' could not be judged, so it is told: \(reason)")
    }
  }
}
