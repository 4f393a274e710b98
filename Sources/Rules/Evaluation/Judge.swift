import CEL
import Civil
import Model

/// One order before one pack's rules.
struct Judge {
  let order: Order
  let pack: Pack
  let facts: Facts
  /// One frame, or the earliest and the latest where a date stands without a time.
  let frames: [Frame]

  init(_ order: Order, pack: Pack, at now: Moment) {
    let facts = Facts(order, zone: pack.zone, at: now)
    self.order = order
    self.pack = pack
    self.facts = facts
    let bounds: [Bound] = facts.isUncertain ? [.earliest, .latest] : [.earliest]
    frames = bounds.map { Frame(order, facts: facts, pack: pack, bound: $0) }
  }

  func verdict(on rule: Rule) -> Verdict {
    do {
      guard try applies(rule), let span = try close(of: rule) else { return .quiet }
      let opens = try opening(of: rule)
      guard opens.map({ $0 <= span.closes }) ?? true else {
        return .failed(
          "the window would close before it opens (\(span.closes)); "
            + "check the order's dates")
      }
      return .applies(
        Window(
          rule: rule.id, actor: rule.actor, opens: opens, closes: span.closes,
          safeCloses: span.safeCloses, basis: span.basis))
    } catch let error {
      return .failed(error.message)
    }
  }

  /// A condition that holds at either bound holds: in doubt the buyer is told.
  private func applies(_ rule: Rule) throws(JudgementError) -> Bool {
    if let when = rule.when { try isTrue(when) } else { true }
  }

  private func isTrue(_ condition: Expression) throws(JudgementError) -> Bool {
    var failure: JudgementError?
    for frame in frames {
      do {
        if try frame.truth(condition) { return true }
      } catch let error {
        failure = error
      }
    }
    if let failure { throw failure }
    return false
  }

  private func opening(of rule: Rule) throws(JudgementError) -> Moment? {
    if let opens = rule.opens {
      return try moments(opens).min()
    }
    guard case .span(let kind, _) = rule.close else { return nil }
    return facts.latest(kind)?.at?.earliest(in: pack.zone)
  }

  private func moments(_ expression: Expression) throws(JudgementError) -> [Moment] {
    var moments: [Moment] = []
    for frame in frames {
      moments.append(try frame.moment(expression))
    }
    return moments
  }

  private func close(of rule: Rule) throws(JudgementError) -> WindowEnd? {
    switch rule.close {
    case .expression(let expression): try close(by: expression, of: rule)
    case .span(let kind, let span): try close(from: kind, span: span, of: rule)
    }
  }

  private func close(
    by expression: Expression, of rule: Rule
  ) throws(JudgementError) -> WindowEnd? {
    let moments = try moments(expression)
    guard let safe = moments.min(), let nominal = moments.max() else { return nil }
    let asserted = facts.assertedEnds(in: pack.zone)
    if asserted.contains(safe), asserted.contains(nominal) {
      return WindowEnd(closes: nominal, safeCloses: safe, basis: .asserted)
    }
    return try end(from: safe, to: nominal, of: rule)
  }

  private func close(
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
    return try end(from: safe, to: nominal, of: rule)
  }

  private func end(
    from safe: Moment, to nominal: Moment, of rule: Rule
  ) throws(JudgementError) -> WindowEnd {
    let isEstimate =
      if let estimate = rule.estimate { try isTrue(estimate) } else { false }
    return WindowEnd(
      closes: nominal, safeCloses: safe,
      basis: isEstimate || safe != nominal ? .estimated : .computed)
  }
}
