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

  private var log: FindingLog { pack.log }

  /// The rule, or nil when something was reported that leaves none.
  func rule(_ rule: RuleDraft) -> Rule? {
    let title = pack.need(rule.title, "title", at: rule.place)
    let actor = pack.need(rule.actor, "actor", "\"buyer\"", at: rule.place)
    let sources = pack.need(rule.sources, at: rule.place)
    guard let absent = rule.absent else {
      return present(rule, title, actor, sources)
    }
    guard let title, let actor, let sources else { return nil }
    return Rule(
      id: rule.id, title: title, actor: actor, ifMissed: rule.ifMissed, sources: sources,
      ladder: [], absent: absent, place: rule.place.inPack, when: nil, opens: nil, close: nil,
      earliest: nil, estimate: nil)
  }

  private func present(
    _ rule: RuleDraft, _ title: Texts?, _ actor: Party?, _ sources: [String]?
  ) -> Rule? {
    let steps = pack.need(
      rule.ladder, "ladder", "[{ before = \"1d\", level = \"warning\" }]", at: rule.place)
    check(rule)
    let when = pack.compile(rule.when, expecting: .bool, in: environment)
    let opens = pack.compile(rule.opens, expecting: .timestamp, in: environment)
    let earliest = pack.compile(rule.earliest, expecting: .timestamp, in: environment)
    let estimate = pack.compile(rule.estimate, expecting: .bool, in: environment)
    guard let close = close(of: rule), let title, let actor, let sources, let steps else {
      return nil
    }
    return Rule(
      id: rule.id, title: title, actor: actor, ifMissed: rule.ifMissed, sources: sources,
      ladder: steps.sorted { $0.position < $1.position }.map(step), absent: nil,
      place: rule.place.inPack, when: when, opens: opens, close: close, earliest: earliest,
      estimate: estimate)
  }

  private func step(_ draft: StepDraft) -> LadderStep {
    LadderStep(
      stage: draft.stage, level: draft.level, advice: draft.advice?.id ?? "",
      adviceText: draft.advice.flatMap { self.draft.advice[$0.id] },
      repeatEvery: draft.repeatEvery)
  }

  private func close(of rule: RuleDraft) -> Close? {
    if let closes = rule.close.closes {
      return pack.compile(closes, expecting: .timestamp, in: environment).map(Close.expression)
    }
    guard let from = rule.close.from, let window = rule.close.window else {
      log.report(CloseDraft.advice, at: rule.place)
      return nil
    }
    if !pack.shape.kinds.contains(from.kind) {
      let known = pack.shape.kinds.map(\.rawValue)
      log.report(unknown("event kind", from.kind.rawValue, among: known), at: from.place)
    }
    guard let length = length(of: window) else { return nil }
    return .span(
      from: from.kind,
      Span(length: length, counting: rule.close.days ?? .exact, text: window.value))
  }

  /// `60d`, or `params.NAME` of a parameter that is a length.
  private func length(of window: PlacedText) -> Length? {
    if let length = try? Length(parsing: window.value) { return length }
    let name = window.value.hasPrefix("params.") ? String(window.value.dropFirst(7)) : nil
    guard let name else {
      log.report(
        "'window' must be a length or a parameter (got \(quoted(window.value))); write \"60d\" or "
          + "\"params.NAME\"", at: window.place)
      return nil
    }
    guard let parameter = pack.parameters.first(where: { $0.name == name }) else {
      log.report(
        unknown("parameter", name, among: pack.parameters.map(\.name)), at: window.place)
      return nil
    }
    guard case .duration(let duration) = parameter.value else {
      log.report(
        "parameter '\(name)' is not a length; write one such as \"60d\"", at: window.place)
      return nil
    }
    return (try? Length(parsing: parameter.text)) ?? Length(seconds: duration.seconds)
  }
}
