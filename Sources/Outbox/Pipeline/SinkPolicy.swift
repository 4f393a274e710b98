public import Civil

/// How one sink's readers want to be told.
public struct SinkPolicy: Hashable, Sendable {
  /// When each recipient does not want to be disturbed; who is not in it may be at any time.
  public var quiet: [String: QuietHours]
  /// The zone of each recipient's clock; who is not in it lives by UTC.
  public var zones: [String: Zone]
  /// How long before the earliest close a reader must have heard.
  public var actTime: Length
  /// How what falls due together becomes one message; nil for a message each.
  public var grouping: Grouping?
  /// How many messages the sink may get in a time; nil for any number.
  public var budget: Budget?
  /// When an outlook is sent; nil for never.
  public var digest: DigestTimes?
  /// Whether an outlook without anything in it is sent once a week, to show that the daemon lives.
  public var sendsAllClear: Bool

  /// Creates a policy; without arguments everything goes at once, each by itself.
  public init(
    quiet: [String: QuietHours] = [:], zones: [String: Zone] = [:],
    actTime: Length = Length(hours: 6), grouping: Grouping? = nil, budget: Budget? = nil,
    digest: DigestTimes? = nil, sendsAllClear: Bool = false
  ) {
    self.quiet = quiet
    self.zones = zones
    self.actTime = actTime
    self.grouping = grouping
    self.budget = budget
    self.digest = digest
    self.sendsAllClear = sendsAllClear
  }

  /// Whether deliveries go as they come, so that none needs to be compared with others.
  var isPlain: Bool { grouping == nil && budget == nil }

  func zone(of recipient: String) -> Zone { zones[recipient] ?? .utc }
}
