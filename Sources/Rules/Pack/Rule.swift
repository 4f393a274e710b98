import CEL
public import Model

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
  /// The points at which it speaks, in the order of time; none for an absent rule.
  public let ladder: [LadderStep]
  /// Why there is no such right under this pack, so that the rule never speaks; nil for all others.
  public let absent: Texts?
  /// Where it is written; of a rule laid over another, the upper one.
  public let place: PackPlace

  let when: Expression?
  let opens: Expression?
  /// Nil for an absent rule only.
  let close: Close?
  /// An earliest plausible close, where the pack knows a range.
  let earliest: Expression?
  /// Whether the close stands on a figure that the platform may not share.
  let estimate: Expression?

  init(
    id: String, title: Texts, actor: Party, ifMissed: Texts?, sources: [String],
    ladder: [LadderStep], absent: Texts?, place: PackPlace, when: Expression?, opens: Expression?,
    close: Close?, earliest: Expression?, estimate: Expression?
  ) {
    self.id = id
    self.title = title
    self.actor = actor
    self.ifMissed = ifMissed
    self.sources = sources
    self.ladder = ladder
    self.absent = absent
    self.place = place
    self.when = when
    self.opens = opens
    self.close = close
    self.earliest = earliest
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
    [when, opens, closeExpression, earliest, estimate].compactMap { $0?.program }
  }
}
