public import Civil
public import Model
public import Rules
public import Schedule
import Wording

/// Why a rule speaks of an order, or why not, ready to be shown.
public struct ExplanationView: Sendable {
  let explanation: RuleExplanation
  let pack: Pack
  let stages: [StageView]

  /// Explains every rule of a pack, or one.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - ledger: What was told of the order.
  ///   - rule: The rule's id; nil for all.
  ///   - hushes: What was said to alerts, of this order or others.
  ///   - now: The moment to judge at.
  /// - Returns: In the pack's order; empty when it has no rule of that id.
  public static func all(
    of order: Order, under pack: Pack, ledger: [LedgerEntry], rule: String?,
    hushes: [StandingHush] = [], at now: Moment
  ) -> [ExplanationView] {
    pack.explain(order, at: now).filter { rule == nil || $0.rule.id == rule }.map {
      ExplanationView(
        $0, pack: pack,
        states: StageState.all(
          of: $0, order: order, under: pack, ledger: ledger, hushes: hushes, at: now))
    }
  }

  private init(_ explanation: RuleExplanation, pack: Pack, states: [StageState]) {
    self.explanation = explanation
    self.pack = pack
    guard let window = explanation.verdict.window else {
      stages = []
      return
    }
    stages = zip(explanation.rule.ladder, states).map { StageView($0, in: window, state: $1) }
  }

  /// The explanation as one JSON object; its keys are a contract.
  public var json: JSON {
    let window = explanation.verdict.window
    return [
      "rule": .text(explanation.rule.id), "applies": applies,
      "because": .array(subconditions.map(ExplanationView.json)),
      "opens": .text(window?.opens), "closes": .text(window?.closes),
      "safeCloses": .text(window?.safeCloses), "basis": .text(window?.basis.rawValue),
      "arithmetic": .text(explanation.arithmetic),
      "sources": .array(explanation.rule.sources.map { .string($0) }),
      "stages": .array(stages.map(\.json)), "absent": .text(explanation.rule.absent?.en),
    ]
  }

  /// What the condition is made of; a condition without parts stands for itself.
  private var subconditions: [RuleExplanation.Condition] {
    guard let because = explanation.because else { return [] }
    return because.parts.isEmpty ? [because] : because.parts
  }

  private var applies: JSON {
    switch explanation.verdict {
    case .applies: .bool(true)
    case .quiet: .bool(false)
    case .failed: "error"
    }
  }

  private static func json(_ condition: RuleExplanation.Condition) -> JSON {
    let deeper = condition.decisive.filter { $0 != condition }
    return [
      "source": .string(flat(condition.source)), "value": .text(condition.value),
      "parts": .array((deeper.isEmpty ? condition.parts : deeper).map(json)),
    ]
  }
}

extension StageState {
  /// The states of the stages of an explained rule; none where it has no window.
  fileprivate static func all(
    of explanation: RuleExplanation, order: Order, under pack: Pack, ledger: [LedgerEntry],
    hushes: [StandingHush], at now: Moment
  ) -> [StageState] {
    explanation.verdict.window.map {
      all(
        of: $0, rule: explanation.rule, order: order, under: pack, ledger: ledger, hushes: hushes,
        at: now)
    } ?? []
  }
}
