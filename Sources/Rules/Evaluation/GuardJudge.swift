import CEL
import Civil
import Model

/// One order before one pack's guards and kit: what the rules see, and the step, account and claim.
struct GuardJudge {
  let pack: CompiledPack
  let facts: Facts
  /// The claim that the order's or the step's reason names.
  let claim: Claim?
  /// What is given as the reason; empty where nothing is.
  let reason: String
  /// One frame, or the earliest and the latest where a date stands without a time.
  let frames: [Frame]

  /// - Parameters:
  ///   - order: The order.
  ///   - facts: What is known of it, before the step.
  ///   - step: The step asked about; nil for the kit.
  ///   - reason: A reason that goes before the order's own.
  ///   - account: What is known of the buyer.
  ///   - pack: The pack.
  ///   - usage: What will be asked.
  init(
    _ order: Order, _ facts: Facts, step: Event?, reason: String?, _ account: Account,
    _ pack: CompiledPack, _ usage: FactUsage
  ) {
    let reason = reason ?? facts.latest(.disputeOpened)?.reason ?? ""
    let claim = pack.claims.first { $0.reason == reason }
    self.pack = pack
    self.facts = facts
    self.reason = reason
    self.claim = claim
    let isUncertain = facts.isUncertain || step?.at?.isDay ?? false
    let bounds: [Bound] = isUncertain ? [.earliest, .latest] : [.earliest]
    let received = claim?.received ?? facts.haveGoods
    frames = bounds.map { bound in
      let stamps = StampValues(shape: pack.shape, zone: pack.zone, bound: bound)
      return Frame(order, facts: facts, pack: pack, usage, bound: bound).adding([
        stamps.step(step),
        .object(ObjectValue(pack.shape.account, [.int(Int64(account.openDisputes))])),
        .object(
          ObjectValue(
            pack.shape.claim,
            [
              .string(reason), .bool(received), .double(Double(claim?.least ?? 0)),
              .double(Double(claim?.most ?? 100)),
            ])),
      ])
    }
  }

  /// Whether the goods came, by the claim when there is one.
  var isReceived: Bool { claim?.received ?? facts.haveGoods }

  /// Whether a condition holds at either bound, for in doubt the buyer is told.
  ///
  /// - Parameter condition: Nil always holds.
  /// - Returns: Whether it holds, and why it could not be judged where that is so.
  func judged(_ condition: Expression?) -> (holds: Bool, problem: String?) {
    guard let condition else { return (true, nil) }
    var problem: String?
    for frame in frames {
      do throws(JudgementError) {
        if try frame.truth(condition) { return (true, nil) }
      } catch {
        problem = error.message
      }
    }
    return (false, problem)
  }

  /// Whether a condition holds or cannot be judged.
  func mayHold(_ condition: Expression?) -> Bool {
    let judged = judged(condition)
    return judged.holds || judged.problem != nil
  }

  /// The guards that speak against a step, in the pack's order.
  func spoken(against step: Event, among guards: [Guard]) -> [SpokenGuard] {
    guards.filter { $0.steps.contains(step.kind) }.compactMap { entry in
      let judged = judged(entry.when)
      guard judged.holds || judged.problem != nil else { return nil }
      return SpokenGuard(guarding: entry, step: step, problem: judged.problem)
    }
  }
}

extension Facts {
  /// Whether the goods came, as far as anybody said.
  fileprivate var haveGoods: Bool {
    [EventKind.received, .delivered, .confirmed].contains { latest($0) != nil }
  }
}
