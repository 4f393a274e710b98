import CEL

/// The ten named values of the AliExpress pack that its rules use most, directly or through
/// each other.
extension Condition {
  private static func pack(
    _ name: String, _ source: String, isTest: Bool = true, _ expected: Value,
    onStructs: @escaping @Sendable (PackFacts) -> Bool,
    onValues: @escaping @Sendable (PackValues) -> Bool
  ) -> Condition {
    let facts = PackFacts.sample
    return Condition(
      name: name, source: source, environment: PackFacts.environment, values: facts.values,
      isTest: isTest, onStructs: { onStructs(facts) },
      onValues: { onValues(PackValues(values: $0)) },
      expected: expected)
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
      .timestamp(Timestamp(seconds: 1_772_409_600)),
      onStructs: { ($0.disputeOpened?.at ?? Timestamp(seconds: 0)).seconds > 0 },
      onValues: { ($0.at(.disputeOpened) ?? Timestamp(seconds: 0)).seconds > 0 }),
    pack(
      "settled", "has(order.refunded) || has(order.cancelled) || has(order.closed)", .bool(false),
      onStructs: { $0.refunded != nil || $0.cancelled != nil || $0.closed != nil },
      onValues: { $0.has(.refunded) || $0.has(.cancelled) || $0.has(.closed) }),
    pack(
      "resolved",
      "settled || (has(order.decided) && order.decided.at >= claimStart) "
        + "|| (has(order.offerAccepted) && order.offerAccepted.at >= claimStart) "
        + "|| (has(order.sellerAccepted) && order.sellerAccepted.at >= claimStart) "
        + "|| (has(order.solutionChosen) && order.solutionChosen.at >= claimStart) "
        + "|| (has(order.refundApproved) && order.refundApproved.at >= claimStart)", .bool(false),
      onStructs: {
        $0.settled || isAfter($0.decided, $0.claimStart) || isAfter($0.offerAccepted, $0.claimStart)
          || isAfter($0.sellerAccepted, $0.claimStart) || isAfter($0.solutionChosen, $0.claimStart)
          || isAfter($0.refundApproved, $0.claimStart)
      },
      onValues: {
        let start = $0.claimStart
        return $0.settled || $0.isAfter(.decided, start) || $0.isAfter(.offerAccepted, start)
          || $0.isAfter(.sellerAccepted, start) || $0.isAfter(.solutionChosen, start)
          || $0.isAfter(.refundApproved, start)
      }),
    pack(
      "cancelledDispute",
      "has(order.disputeOpened) && has(order.disputeCancelled) "
        + "&& order.disputeCancelled.at >= order.disputeOpened.at", .bool(false),
      onStructs: {
        guard let opened = $0.disputeOpened?.at, let end = $0.disputeCancelled?.at else {
          return false
        }
        return end >= opened
      },
      onValues: {
        guard let opened = $0.at(.disputeOpened), let end = $0.at(.disputeCancelled) else {
          return false
        }
        return end >= opened
      }),
    pack(
      "extended",
      "has(order.extensionGranted) && has(order.extensionGranted.until) "
        + "&& !(has(order.protectionSet) && has(order.protectionSet.at) "
        + "&& has(order.extensionGranted.at) && order.protectionSet.at > order.extensionGranted.at)",
      .bool(false),
      onStructs: {
        guard let granted = $0.extensionGranted, granted.until != nil else { return false }
        guard let set = $0.protectionSet?.at, let at = granted.at else { return true }
        return set <= at
      },
      onValues: {
        guard $0.until(.extensionGranted) != nil else { return false }
        guard let set = $0.at(.protectionSet), let at = $0.at(.extensionGranted) else {
          return true
        }
        return set <= at
      }),
    pack(
      "disputed", "has(order.disputeOpened) && !cancelledDispute && !resolved", .bool(true),
      onStructs: { $0.disputeOpened != nil && !$0.cancelledDispute && !$0.resolved },
      onValues: { $0.has(.disputeOpened) && !$0.cancelledDispute && !$0.resolved }),
    pack(
      "edited", "has(order.disputeEdited) && order.disputeEdited.at > order.disputeOpened.at",
      .bool(true),
      onStructs: {
        guard let edit = $0.disputeEdited?.at, let opened = $0.disputeOpened?.at else {
          return false
        }
        return edit > opened
      },
      onValues: {
        guard let edit = $0.at(.disputeEdited), let opened = $0.at(.disputeOpened) else {
          return false
        }
        return edit > opened
      }),
    pack(
      "protectionEnds",
      "extended ? order.extensionGranted.until : has(order.protectionSet) "
        + "? order.protectionSet.until : order.shipped.at + params.guarantee", isTest: false,
      .timestamp(Timestamp(seconds: 1_777_323_200)),
      onStructs: {
        let end: Timestamp? =
          $0.extended
          ? $0.extensionGranted?.until
          : $0.protectionSet.map(\.until)
            ?? $0.shipped?.at.map {
              Timestamp(seconds: $0.seconds + 5_184_000, nanoseconds: $0.nanoseconds)
            }
        return (end?.seconds ?? 0) > 0
      },
      onValues: {
        let end =
          $0.extended
          ? $0.until(.extensionGranted)
          : $0.has(.protectionSet) ? $0.until(.protectionSet) : $0.guaranteed
        return (end?.seconds ?? 0) > 0
      }),
    pack(
      "escalated", "has(order.escalated) && order.escalated.at >= claimStart", .bool(false),
      onStructs: { isAfter($0.escalated, $0.claimStart) },
      onValues: { $0.isAfter(.escalated, $0.claimStart) }),
    pack(
      "claimedAt", "edited ? order.disputeEdited.at : order.disputeOpened.at", isTest: false,
      .timestamp(Timestamp(seconds: 1_772_413_200)),
      onStructs: { (($0.edited ? $0.disputeEdited?.at : $0.disputeOpened?.at)?.seconds ?? 0) > 0 },
      onValues: { (($0.edited ? $0.at(.disputeEdited) : $0.at(.disputeOpened))?.seconds ?? 0) > 0 }),
  ]
}
