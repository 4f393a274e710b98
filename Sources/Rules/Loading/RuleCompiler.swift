import CEL
import Civil
import Model
import Toml

/// Type-checks the rules of one pack.
struct RuleCompiler {
  let pack: PackCompiler
  let environment: Environment
  let draft: PackDraft

  init(_ pack: PackCompiler, values: [NamedValue]) {
    self.pack = pack
    draft = pack.draft
    environment = pack.environment(values)
  }

  private var decoder: Decoder { pack.decoder }

  /// The rule, or nil when something was reported that leaves none.
  func rule(_ rule: RuleDraft) -> Rule? {
    check(rule)
    let when = rule.when.flatMap { pack.compile($0, expecting: .bool, in: environment) }
    let opens = rule.opens.flatMap { pack.compile($0, expecting: .timestamp, in: environment) }
    let estimate = rule.estimate.flatMap { pack.compile($0, expecting: .bool, in: environment) }
    guard let close = close(rule.close) else { return nil }
    let steps = rule.ladder.sorted { $0.position < $1.position }.map(step)
    return Rule(
      rule, ladder: steps, when: when, opens: opens, close: close, estimate: estimate)
  }

  private func step(_ draft: StepDraft) -> LadderStep {
    LadderStep(
      stage: draft.stage, level: draft.level, advice: draft.advice?.id ?? "",
      adviceText: draft.advice.flatMap { self.draft.advice[$0.id] },
      repeatEvery: draft.repeatEvery)
  }

  private func close(_ close: CloseDraft) -> Close? {
    switch close {
    case .expression(let text):
      return pack.compile(text, expecting: .timestamp, in: environment).map(Close.expression)
    case .span(let kind, let place, let window, let counting):
      if !pack.shape.kinds.contains(kind) {
        let known = pack.shape.kinds.map(\.rawValue)
        decoder.report(unknown("event kind", kind.rawValue, among: known), at: place)
      }
      guard let length = length(of: window) else { return nil }
      return .span(from: kind, Span(length: length, counting: counting, text: window.value))
    }
  }

  /// `60d`, or `params.NAME` of a parameter that is a length.
  private func length(of window: PlacedText) -> Length? {
    if let length = try? Length(parsing: window.value) { return length }
    let name = window.value.hasPrefix("params.") ? String(window.value.dropFirst(7)) : nil
    guard let name else {
      decoder.report(
        "'window' must be a length or a parameter (got \(quoted(window.value))); write \"60d\" or "
          + "\"params.NAME\"", at: window.place)
      return nil
    }
    guard let parameter = pack.parameters.first(where: { $0.name == name }) else {
      decoder.report(
        unknown("parameter", name, among: pack.parameters.map(\.name)), at: window.place)
      return nil
    }
    guard case .duration(let duration) = parameter.value else {
      decoder.report(
        "parameter '\(name)' is not a length; write one such as \"60d\"", at: window.place)
      return nil
    }
    return (try? Length(parsing: parameter.text)) ?? Length(seconds: duration.seconds)
  }
}
