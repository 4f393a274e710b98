import Civil
import Model
import Rules

extension Assessment {
  /// The steps that a guard speaks against and the order has not ended since, the gravest first and
  /// of equal ones the latest.
  func standingSteps(of order: Order, at now: Moment, in zone: Zone) -> [SpokenGuard] {
    func isBefore(_ left: SpokenGuard, _ right: SpokenGuard) -> Bool {
      (left.guarding.level, moment(left)) > (right.guarding.level, moment(right))
    }
    func moment(_ spoken: SpokenGuard) -> Moment {
      spoken.step.at?.latest(in: zone) ?? .earliest
    }
    let end = order.facts(at: now, in: zone).last { $0.ends(order) }?.at?.earliest(in: zone)
    return steps.filter { moment($0) >= end ?? .earliest }.sorted(by: isBefore)
  }
}

extension Event {
  /// Whether nothing is left to be done about the order; part of the money is not all of it.
  fileprivate func ends(_ order: Order) -> Bool {
    switch kind.rawValue {
    case "closed", "cancelled": return true
    case "refunded":
      guard let amount, let price = order.amount else { return true }
      return amount.currency == price.currency && amount.minor >= price.minor
    default: return false
    }
  }
}
