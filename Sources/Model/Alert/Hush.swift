public import Civil

/// What a person said to an alert, so that it is not told again.
public struct Hush: Hashable, Sendable, Codable, Identifiable {
  /// How it was said.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// "I know, and I see to it."
    case ack
    /// "Tell me again later."
    case snooze
    /// "I do not want to hear of this."
    case silence
  }

  /// The store's number of it; 0 before it is stored.
  public var id: Int64
  /// How it was said.
  public var kind: Kind
  /// Of which order; nil for a silence by condition alone.
  public var order: OrderRef?
  /// Of which rule; nil for all of them.
  public var rule: String?
  /// Of which window of the rule; nil for every one, also one whose close has moved.
  public var revision: Int64?
  /// Of which stage of the rule; nil for all of them.
  public var stage: String?
  /// An expression over alert and order that must hold; only a silence has one.
  public var condition: String?
  /// Who said it.
  public var author: String
  /// Why; may be empty.
  public var reason: String
  /// From when on it counts.
  public var since: Moment
  /// When it ends; only an acknowledgement may have no end.
  public var until: Moment?
  /// When it was taken back; nil while it was not.
  public var liftedAt: Moment?

  /// Creates what was said; what is left out is not narrowed by it.
  public init(
    id: Int64 = 0, _ kind: Kind, order: OrderRef? = nil, rule: String? = nil,
    revision: Int64? = nil, stage: String? = nil, condition: String? = nil, author: String,
    reason: String = "", since: Moment, until: Moment? = nil, liftedAt: Moment? = nil
  ) {
    self.id = id
    self.kind = kind
    self.order = order
    self.rule = rule
    self.revision = revision
    self.stage = stage
    self.condition = condition
    self.author = author
    self.reason = reason
    self.since = since
    self.until = until
    self.liftedAt = liftedAt
  }

  /// Whether it counts at a moment: from `since` on, and before `until` and `liftedAt`.
  public func isActive(at now: Moment) -> Bool {
    guard since <= now else { return false }
    return [until, liftedAt].compactMap(\.self).allSatisfy { now < $0 }
  }
}
