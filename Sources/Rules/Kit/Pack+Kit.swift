public import Civil
public import Model

extension Pack {
  /// What helps with a dispute about an order, as far as the order is known.
  ///
  /// What a text of the kit needs and the order does not say stands in square brackets.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - reason: The reason of a claim of the pack; nil for the one that the order names.
  ///   - account: What is known of the buyer beyond the order.
  ///   - now: Events dated later do not count yet.
  ///   - writing: How facts are written in a language; the plainest form by default.
  /// - Returns: The kit with all texts filled in.
  /// - Throws: `KitError` when the pack has no claim for the reason given.
  public func kit(
    for order: Order, reason: String? = nil, account: Account = Account(), at now: Moment,
    writing: (KitFact, Language) -> String = { $0.plain(in: $1) }
  ) throws(KitError) -> Kit {
    if let reason, !claims.contains(where: { $0.reason == reason }) {
      throw KitError(unknown("reason", reason, among: claims.map(\.reason)))
    }
    let facts = Facts(order, zone: zone, at: now)
    let pack = compiled
    let judge = GuardJudge(
      order, facts, step: nil, reason: reason, account, pack, pack.kitUsage)
    return KitFilling(judge, KitFacts(order, judge), writing: writing).kit
  }
}
