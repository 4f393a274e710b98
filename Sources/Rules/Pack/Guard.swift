public import Model

/// A warning before a step that cannot be taken back.
public final class Guard: Sendable {
  /// Its permanent kebab-case id; no rule of the pack has it.
  public let id: String
  /// The kinds of events that are the step.
  public let steps: [EventKind]
  /// What is about to happen, in short.
  public let title: Texts
  /// What will be lost, and what to do instead.
  public let says: Texts
  /// What can still be done once it has happened; nil where no alert is raised then.
  public let afterwards: Texts?
  /// How loudly that alert speaks.
  public let level: Level
  /// Whether it speaks because the order's state does not offer the step; `unfit` in packs.
  public let isAboutFit: Bool
  /// Ids of the sources it stands on.
  public let sources: [String]
  /// Where it is written.
  public let place: PackPlace

  let when: Expression?

  init(
    id: String, steps: [EventKind], title: Texts, says: Texts, afterwards: Texts?, level: Level,
    isAboutFit: Bool, sources: [String], place: PackPlace, when: Expression?
  ) {
    self.id = id
    self.steps = steps
    self.title = title
    self.says = says
    self.afterwards = afterwards
    self.level = level
    self.isAboutFit = isAboutFit
    self.sources = sources
    self.place = place
    self.when = when
  }
}
