import CEL
public import Model
import Toml

/// One entry of a pack: who must act in which window, and what is lost otherwise.
///
/// A class, since every verdict carries its rule: copying a structure of this size for each order
/// took a third of the time of judging it.
public final class Rule: Sendable {
  /// Its permanent kebab-case id.
  public let id: String
  /// What it is called.
  public let title: Texts
  /// Who must act.
  public let actor: Party
  /// What is lost otherwise; nil where nothing is.
  public let ifMissed: Texts?
  /// Ids of the sources it stands on.
  public let sources: [String]
  /// The points at which it speaks, in the order of time.
  public let ladder: [LadderStep]
  /// The line of the pack at which it begins, counted from 1.
  public let line: Int

  let when: Expression?
  let opens: Expression?
  let close: Close
  /// Whether the close stands on a figure that the platform may not share.
  let estimate: Expression?

  /// The rule as it was written, with its expressions compiled.
  init(
    _ draft: RuleDraft, ladder: [LadderStep], when: Expression?, opens: Expression?, close: Close,
    estimate: Expression?
  ) {
    id = draft.id
    title = draft.title
    actor = draft.actor
    ifMissed = draft.ifMissed
    sources = draft.sources.map(\.id)
    line = draft.place.line
    self.ladder = ladder
    self.when = when
    self.opens = opens
    self.close = close
    self.estimate = estimate
  }
}

extension Rule {
  /// The close, where it is an expression.
  var closeExpression: Expression? {
    guard case .expression(let expression) = close else { return nil }
    return expression
  }

  /// The kind of event that the close is counted from, where it is.
  var startKind: EventKind? {
    guard case .span(let kind, _) = close else { return nil }
    return kind
  }

  /// Everything the rule computes.
  var programs: [Program] {
    [when, opens, closeExpression, estimate].compactMap { $0?.program }
  }
}
