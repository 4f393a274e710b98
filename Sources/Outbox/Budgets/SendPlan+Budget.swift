public import Civil
import Model

extension SendPlan {
  /// The same deliveries in as many messages as the budget has left.
  ///
  /// What does not fit becomes one `overflow` digest of the most urgent, which takes the last
  /// message there is. What then remains waits until the budget has one again; what cannot wait so
  /// long, and every critical alert, goes all the same.
  ///
  /// - Parameters:
  ///   - budget: The sink's budget; nil for none.
  ///   - sends: When the sink's earlier messages went, in any order.
  ///   - actTime: How long before the earliest close the reader must have heard.
  ///   - now: The moment to send at.
  /// - Returns: A plan of the same deliveries.
  public func limited(
    by budget: Budget?, after sends: [Moment], actTime: Length, at now: Moment
  ) -> SendPlan {
    guard let budget else { return self }
    let critical = parcels.filter(\.isCritical)
    let others = parcels.filter { !$0.isCritical }
    let spent = sends + critical.map { _ in now }
    let free = budget.free(after: spent, at: now)
    guard others.count > free else { return self }
    let kept = others.prefix(max(0, free - 1))
    let rest = others.dropFirst(kept.count).flatMap(\.deliveries).byUrgency
    let told = free > 0 ? rest.prefix(Digest.most) : []
    let again = budget.renewal(after: spent + (0..<free).map { _ in now }, at: now)
    let (urgent, patient) = rest.dropFirst(told.count).divided(actTime: actTime, by: again)
    var plan = self
    plan.parcels = critical + kept
    plan.parcels += Parcel.digests(.overflow, of: told + urgent)
    plan.held = (held + patient).byUrgency
    plan.until = patient.isEmpty ? until : min(until ?? again, again)
    return plan
  }
}

extension Budget {
  fileprivate func free(after sends: [Moment], at now: Moment) -> Int {
    guard case .free(let count) = allowance(after: sends, at: now) else { return 0 }
    return count
  }

  /// When the budget has a message again once these are sent.
  fileprivate func renewal(after sends: [Moment], at now: Moment) -> Moment {
    guard case .spent(let until) = allowance(after: sends, at: now) else { return now + span }
    return until
  }
}

extension ArraySlice<Delivery> {
  /// Those that cannot wait until a moment, and those that can.
  fileprivate func divided(
    actTime: Length, by moment: Moment
  ) -> (urgent: [Delivery], patient: [Delivery]) {
    let isUrgent = { (delivery: Delivery) in
      delivery.alert.latestTelling(actTime: actTime).map { $0 < moment } ?? false
    }
    return (filter(isUrgent), filter { !isUrgent($0) })
  }
}
