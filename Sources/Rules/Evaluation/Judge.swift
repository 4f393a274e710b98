import Civil
import Model

/// One order before one pack's rules.
struct Judge {
  let pack: CompiledPack
  let facts: Facts
  /// One frame, or the earliest and the latest where a date stands without a time.
  let frames: [Frame]

  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack.
  ///   - usage: What will be asked; nil for the rules.
  ///   - now: Events dated later do not count.
  init(_ order: Order, pack: CompiledPack, for usage: FactUsage? = nil, at now: Moment) {
    let facts = Facts(order, zone: pack.zone, at: now)
    self.pack = pack
    self.facts = facts
    let bounds: [Bound] = facts.isUncertain ? [.earliest, .latest] : [.earliest]
    frames = bounds.map { Frame(order, facts: facts, pack: pack, usage ?? pack.usage, bound: $0) }
  }

  func verdict(on rule: Rule) -> Verdict {
    guard rule.absent == nil else { return .quiet }
    do throws(JudgementError) {
      let holding = try holding(rule)
      guard holding.contains(true), let end = try end(of: rule, holding) else { return .quiet }
      let opens = try opening(of: rule, holding)
      if let opens, opens > end.closes {
        return .failed(
          "the window would open at \(opens), after its close (\(end.closes)); "
            + "check the order's dates")
      }
      return .applies(
        Window(
          rule: rule.id, actor: rule.actor, opens: opens, closes: end.closes,
          safeCloses: end.safeCloses, basis: end.basis))
    } catch {
      return .failed(error.message)
    }
  }

  /// For each frame whether the rule's condition holds; one that holds at either bound holds, for
  /// in doubt the buyer is told.
  func holding(_ rule: Rule) throws(JudgementError) -> [Bool] {
    guard let when = rule.when else { return frames.map { _ in true } }
    var holding: [Bool] = []
    var failure: JudgementError?
    for frame in frames {
      do throws(JudgementError) {
        holding.append(try frame.truth(when))
      } catch {
        holding.append(false)
        failure = error
      }
    }
    if let failure, !holding.contains(true) { throw failure }
    return holding
  }

  private func opening(of rule: Rule, _ holding: [Bool]) throws(JudgementError) -> Moment? {
    if let opens = rule.opens { return try moments(opens, holding).min() }
    return rule.startKind.flatMap(facts.latest)?.at?.earliest(in: pack.zone)
  }

  /// The moments at every bound; where the condition does not hold, an error says nothing.
  private func moments(
    _ expression: Expression, _ holding: [Bool]
  ) throws(JudgementError) -> [Moment] {
    var moments: [Moment] = []
    for (frame, holds) in zip(frames, holding) {
      do throws(JudgementError) {
        moments.append(try frame.moment(expression))
      } catch {
        if holds { throw error }
      }
    }
    return moments
  }

  private func end(of rule: Rule, _ holding: [Bool]) throws(JudgementError) -> WindowEnd? {
    switch rule.close {
    case .expression(let expression): try end(by: expression, of: rule, holding)
    case .span(let kind, let span): try end(from: kind, span: span, of: rule)
    case nil: nil
    }
  }

  private func end(
    by expression: Expression, of rule: Rule, _ holding: [Bool]
  ) throws(JudgementError) -> WindowEnd? {
    let moments = try moments(expression, holding)
    guard let safe = moments.min(), let nominal = moments.max() else { return nil }
    if facts.isAsserted(safe), facts.isAsserted(nominal) {
      return WindowEnd(closes: nominal, safeCloses: safe, basis: .asserted)
    }
    // Where the platform says no end, a range that the pack knows begins with its shorter figure.
    let shortest = try rule.earliest.flatMap { expression throws(JudgementError) in
      try self.moments(expression, holding).min()
    }
    return try computed(from: min(safe, shortest ?? safe), to: nominal, of: rule)
  }

  private func end(
    from kind: EventKind, span: Span, of rule: Rule
  ) throws(JudgementError) -> WindowEnd? {
    guard let event = facts.latest(kind) else { return nil }
    if let until = event.until {
      return WindowEnd(
        closes: until.latest(in: pack.zone), safeCloses: until.earliest(in: pack.zone),
        basis: .asserted)
    }
    guard let at = event.at else {
      throw JudgementError("'\(kind)' has neither 'at' nor 'until'; say when it happened")
    }
    let safe = span.end(from: at.earliest(in: pack.zone), in: pack.zone)
    let nominal = span.end(from: at.latest(in: pack.zone), in: pack.zone)
    return try computed(from: safe, to: nominal, of: rule)
  }

  private func computed(
    from safe: Moment, to nominal: Moment, of rule: Rule
  ) throws(JudgementError) -> WindowEnd {
    let isEstimate = try rule.estimate.map(isTrue) ?? false
    return WindowEnd(
      closes: nominal, safeCloses: safe,
      basis: isEstimate || safe != nominal ? .estimated : .computed)
  }

  private func isTrue(_ condition: Expression) throws(JudgementError) -> Bool {
    for frame in frames where try frame.truth(condition) { return true }
    return false
  }
}
