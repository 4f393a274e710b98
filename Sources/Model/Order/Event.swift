public import Civil

/// A dated fact about an order, with where it was learned.
public struct Event: Hashable, Sendable, Codable {
  /// What happened.
  public var kind: EventKind
  /// When it happened; nil means it has been so since the order began.
  public var at: Stamp?
  /// The end of the countdown the platform shows with it; beats anything computed.
  public var until: Stamp?
  /// The money it speaks of, such as a seller's offer.
  public var amount: Money?
  /// The reason given, such as a dispute's.
  public var reason: String?
  /// The user's own words.
  public var note: String?
  /// Where the fact was learned.
  public var origin: Origin

  /// Creates an event.
  public init(
    _ kind: EventKind, at: Stamp? = nil, until: Stamp? = nil, amount: Money? = nil,
    reason: String? = nil, note: String? = nil, origin: Origin = .commandLine
  ) {
    self.kind = kind
    self.at = at
    self.until = until
    self.amount = amount
    self.reason = reason
    self.note = note
    self.origin = origin
  }
}
