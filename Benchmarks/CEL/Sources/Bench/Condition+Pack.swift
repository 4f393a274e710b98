import CEL

/// The ten named values of the AliExpress pack that its rules use most, directly or through
/// each other.
extension Condition {
  private static func pack(
    _ name: String, _ source: String, isTest: Bool = true, _ expected: Value,
    _ byHand: @escaping @Sendable (PackFacts) -> Bool
  ) -> Condition {
    let facts = PackFacts.sample
    return Condition(
      name: name, source: source, environment: PackFacts.environment, values: facts.values,
      isTest: isTest, byHand: { byHand(facts) }, expected: expected)
  }

  private static func isAfter(_ fact: PackFacts.Fact?, _ start: Timestamp) -> Bool {
    guard let at = fact?.at else { return false }
    return at >= start
  }

  static let pack: [Condition] = [
    pack(
      "claimStart",
      "has(order.disputeOpened) && has(order.disputeOpened.at) ? order.disputeOpened.at "
        + ": timestamp('1970-01-01T00:00:00Z')", isTest: false,
      .timestamp(Timestamp(seconds: 1_772_409_600))
    ) { ($0.disputeOpened?.at ?? Timestamp(seconds: 0)).seconds > 0 },
    pack(
      "settled", "has(order.refunded) || has(order.cancelled) || has(order.closed)", .bool(false)
    ) { $0.refunded != nil || $0.cancelled != nil || $0.closed != nil },
    pack(
      "resolved",
      "settled || (has(order.decided) && order.decided.at >= claimStart) "
        + "|| (has(order.offerAccepted) && order.offerAccepted.at >= claimStart) "
        + "|| (has(order.sellerAccepted) && order.sellerAccepted.at >= claimStart) "
        + "|| (has(order.solutionChosen) && order.solutionChosen.at >= claimStart) "
        + "|| (has(order.refundApproved) && order.refundApproved.at >= claimStart)", .bool(false)
    ) {
      $0.settled || isAfter($0.decided, $0.claimStart) || isAfter($0.offerAccepted, $0.claimStart)
        || isAfter($0.sellerAccepted, $0.claimStart) || isAfter($0.solutionChosen, $0.claimStart)
        || isAfter($0.refundApproved, $0.claimStart)
    },
    pack(
      "cancelledDispute",
      "has(order.disputeOpened) && has(order.disputeCancelled) "
        + "&& order.disputeCancelled.at >= order.disputeOpened.at", .bool(false)
    ) {
      guard let opened = $0.disputeOpened?.at, let end = $0.disputeCancelled?.at else {
        return false
      }
      return end >= opened
    },
    pack(
      "extended",
      "has(order.extensionGranted) && has(order.extensionGranted.until) "
        + "&& !(has(order.protectionSet) && has(order.protectionSet.at) "
        + "&& has(order.extensionGranted.at) && order.protectionSet.at > order.extensionGranted.at)",
      .bool(false)
    ) {
      guard let granted = $0.extensionGranted, granted.until != nil else { return false }
      guard let set = $0.protectionSet?.at, let at = granted.at else { return true }
      return set <= at
    },
    pack(
      "disputed", "has(order.disputeOpened) && !cancelledDispute && !resolved", .bool(true)
    ) { $0.disputeOpened != nil && !$0.cancelledDispute && !$0.resolved },
    pack(
      "edited", "has(order.disputeEdited) && order.disputeEdited.at > order.disputeOpened.at",
      .bool(true)
    ) {
      guard let edit = $0.disputeEdited?.at, let opened = $0.disputeOpened?.at else { return false }
      return edit > opened
    },
    pack(
      "protectionEnds",
      "extended ? order.extensionGranted.until : has(order.protectionSet) "
        + "? order.protectionSet.until : order.shipped.at + params.guarantee", isTest: false,
      .timestamp(Timestamp(seconds: 1_777_323_200))
    ) {
      let end: Timestamp? =
        $0.extended
        ? $0.extensionGranted?.until
        : $0.protectionSet.map(\.until)
          ?? $0.shipped?.at.map {
            Timestamp(seconds: $0.seconds + 5_184_000, nanoseconds: $0.nanoseconds)
          }
      return (end?.seconds ?? 0) > 0
    },
    pack(
      "escalated", "has(order.escalated) && order.escalated.at >= claimStart", .bool(false)
    ) { isAfter($0.escalated, $0.claimStart) },
    pack(
      "claimedAt", "edited ? order.disputeEdited.at : order.disputeOpened.at", isTest: false,
      .timestamp(Timestamp(seconds: 1_772_413_200))
    ) { (($0.edited ? $0.disputeEdited?.at : $0.disputeOpened?.at)?.seconds ?? 0) > 0 },
  ]
}
