import CEL
public import Civil
public import Model

extension Pack {
  /// Why every rule says what it says of an order, in the pack's order.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - now: Events dated later do not count yet.
  public func explain(_ order: Order, at now: Moment) -> [RuleExplanation] {
    let judge = Judge(order, pack: self, at: now)
    return rules.map { judge.explanation(of: $0, verdict: judge.verdict(on: $0)) }
  }
}

extension Judge {
  func explanation(of rule: Rule, verdict: Verdict) -> RuleExplanation {
    RuleExplanation(
      rule: rule, verdict: verdict,
      because: rule.when.flatMap { when in frames.first.map { condition(when.program, in: $0) } },
      arithmetic: verdict.window.map { arithmetic(of: rule, in: $0) },
      events: events(behind: rule))
  }

  private func condition(
    _ program: Program, in frame: Frame
  ) -> RuleExplanation.Condition {
    condition(program.explain(frame.variables), in: frame)
  }

  /// A name of one of the pack's values is explained by that value's own parts.
  private func condition(
    _ explanation: Explanation, in frame: Frame
  ) -> RuleExplanation.Condition {
    var parts = explanation.children.map { condition($0, in: frame) }
    if parts.isEmpty, let value = pack.values.first(where: { $0.name == explanation.source }) {
      parts = [condition(value.program, in: frame)]
    }
    return RuleExplanation.Condition(
      source: explanation.source, value: "\(explanation.value)", parts: parts)
  }

  private func arithmetic(of rule: Rule, in window: Window) -> String {
    switch rule.close {
    case .expression(let expression):
      "\(expression.program.source) = \(window.closes)"
    case .span(let kind, let span):
      spanArithmetic(kind, span, window)
    }
  }

  private func spanArithmetic(_ kind: EventKind, _ span: Span, _ window: Window) -> String {
    guard let event = facts.latest(kind) else { return "" }
    if let until = event.until { return "\(kind).until = \(until)" }
    let start = event.at.map(String.init(describing:)) ?? ""
    let days = span.counting == .calendar ? " calendar days in \(pack.zone.name)" : ""
    let figure = span.text == "\(span.length)" ? span.text : "\(span.text) (\(span.length))"
    return "\(kind).at \(start) + \(figure)\(days) = \(window.closes)"
  }

  private func events(behind rule: Rule) -> [Event] {
    var names = Set<String>()
    for expression in [rule.when, rule.opens, rule.closeExpression].compactMap(\.self) {
      names.formUnion(expression.program.references)
    }
    for value in pack.values.reversed() where names.contains(value.name) {
      names.formUnion(value.program.references)
    }
    return facts.events.filter { event in
      names.contains("order.\(event.kind.camelCase)") || rule.startKind == event.kind
    }
  }
}

extension Rule {
  var closeExpression: Expression? {
    guard case .expression(let expression) = close else { return nil }
    return expression
  }

  var startKind: EventKind? {
    guard case .span(let kind, _) = close else { return nil }
    return kind
  }
}
