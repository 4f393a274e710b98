public import Civil

/// A stage that was dealt with: told, or passed over for a later one.
public struct LedgerEntry: Hashable, Sendable, Codable {
  /// What became of a stage.
  public enum State: String, Hashable, Sendable, Codable {
    /// It became an alert.
    case raised
    /// A later stage of the same window spoke instead, or the window moved before it was due.
    case superseded
  }

  /// The alert's key; a key of its own where the window moved, for it may come back.
  public var key: AlertKey
  /// The rule's or guard's id.
  public var rule: String
  /// The window's revision, which is its safe close in seconds; for a step its moment in seconds;
  /// 0 for a failure.
  public var revision: Int64
  /// The stage's name, as the alert has it.
  public var stage: String
  /// What became of it.
  public var state: State
  /// When that was decided.
  public var at: Moment
  /// 0 for the alert itself, n for its n-th reminder.
  public var repetition: Int

  /// Creates an entry.
  public init(
    key: AlertKey, rule: String, revision: Int64, stage: String, state: State, at: Moment,
    repetition: Int = 0
  ) {
    self.key = key
    self.rule = rule
    self.revision = revision
    self.stage = stage
    self.state = state
    self.at = at
    self.repetition = repetition
  }
}
