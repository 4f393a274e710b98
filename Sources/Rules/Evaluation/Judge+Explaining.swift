import CEL
import Civil
import Model

extension Judge {
  func explanation(
    of rule: Rule, verdict: Verdict, sources: [CitedSource]
  ) -> RuleExplanation {
    let frame = telling(rule)
    return RuleExplanation(
      rule: rule, verdict: verdict,
      because: rule.when.map { condition($0.program, in: frame) },
      arithmetic: verdict.window.map { arithmetic(of: rule, in: $0, frame) },
      events: events(behind: rule), sources: sources)
  }

  /// The frame that made the rule apply, or the first one.
  private func telling(_ rule: Rule) -> Frame {
    let holding = (try? holding(rule)) ?? []
    return frames[holding.firstIndex(of: true) ?? 0]
  }

  private func condition(_ program: Program, in frame: Frame) -> RuleExplanation.Condition {
    condition(program.explain(frame.variables), in: frame)
  }

  /// A name of one of the pack's values is explained by that value's own parts.
  private func condition(
    _ explanation: Explanation, in frame: Frame
  ) -> RuleExplanation.Condition {
    var parts = explanation.children.map { condition($0, in: frame) }
    if parts.isEmpty, let value = pack.value(explanation.source) {
      parts = [condition(value.program, in: frame)]
    }
    return RuleExplanation.Condition(
      source: explanation.source, value: "\(explanation.value)", parts: parts)
  }

  private func events(behind rule: Rule) -> [Event] {
    var names = rule.programs.reduce(into: Set<String>()) { $0.formUnion($1.references) }
    // Values stand in the order in which they need each other.
    for value in pack.values.reversed() where names.contains(value.name) {
      names.formUnion(value.program.references)
    }
    let words = Set(names.map { $0.split(separator: ".").prefix(2).joined(separator: ".") })
    return facts.events.filter { event in
      words.contains("order.\(event.kind.camelCase)") || rule.startKind == event.kind
    }
  }
}
