public import Civil

/// Several alerts, or the outlook, as one message to one recipient of one sink.
public struct Digest: Hashable, Sendable, Codable {
  /// Why there is one message instead of many, or instead of none.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// Several alerts fell due together.
    case together
    /// What quiet hours have held back.
    case held
    /// What the sink's budget left no room for.
    case overflow
    /// The outlook of every day.
    case daily
    /// The outlook of every week.
    case weekly
    /// Nothing is due, and the daemon lives.
    case allClear = "all-clear"
  }

  /// The stable name that every copy of this message carries; no alert has it.
  public var key: AlertKey
  /// Why there is this message.
  public var kind: Kind
  /// The moment it was put together.
  public var at: Moment
  /// The alerts it tells, most urgent first: by close, then by level.
  public var alerts: [Alert]
  /// The closes of the next 14 days, most urgent first.
  public var outlook: [Line]
  /// How many lines were left out because there were too many.
  public var omitted: Int
  /// What was acknowledged or silenced, and closes soon all the same.
  public var forgotten: [HushLine]
  /// Deliveries that were given up.
  public var dead: [DeadLine]
  /// How many orders are watched.
  public var watched: Int
  /// The shortest time that any alert of the period left for acting; nil where none was delivered.
  public var worstLead: Lead?

  /// Creates a digest.
  public init(
    key: AlertKey, kind: Kind, at: Moment, alerts: [Alert] = [], outlook: [Line] = [],
    omitted: Int = 0, forgotten: [HushLine] = [], dead: [DeadLine] = [], watched: Int = 0,
    worstLead: Lead? = nil
  ) {
    self.key = key
    self.kind = kind
    self.at = at
    self.alerts = alerts
    self.outlook = outlook
    self.omitted = omitted
    self.forgotten = forgotten
    self.dead = dead
    self.watched = watched
    self.worstLead = worstLead
  }

  /// How loudly it speaks: as its most urgent alert, and never softly of deliveries given up.
  public var level: Level {
    let own = dead.isEmpty ? Level.info : .warning
    return alerts.map(\.level).reduce(own, max)
  }
}
