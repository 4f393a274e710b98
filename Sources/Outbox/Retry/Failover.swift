public import Civil
public import Sinks

/// When another sink is to be told too of what one sink has failed to deliver.
public enum Failover: Hashable, Sendable {
  /// Why.
  public enum Reason: String, Hashable, Sendable, Codable {
    /// Trying again would not help.
    case permanent
    /// The address is gone for good.
    case gone
    /// It failed three times.
    case failures
    /// Little of the time is left in which the reader can act.
    case timeLeft = "time-left"
    /// It has failed for an hour.
    case patience
  }

  /// At once.
  case now(Reason)
  /// At that moment, unless it was delivered by then.
  case at(Moment, Reason)

  /// How often a sink may fail before another is told.
  public static let failures = 3
  /// How long before the earliest close another sink is told at the latest.
  public static let margin = Length(minutes: 10)
  /// How long after its first failure a delivery may go on failing alone.
  public static let patience = Length(hours: 1)

  /// Decides after a failed attempt.
  ///
  /// - Parameters:
  ///   - kind: What the trouble means for the delivery.
  ///   - attempts: How many attempts have failed, the one that just did included.
  ///   - firstFailure: When the first of them failed.
  ///   - enqueuedAt: When the delivery was accepted, which is when its time began to run.
  ///   - safeCloses: The window's earliest plausible close; nil for what has no window.
  ///   - actTime: How long before that close the reader must have heard.
  ///   - now: The moment of the failure.
  public init(
    after kind: SinkError.Kind, attempts: Int, firstFailure: Moment, enqueuedAt: Moment,
    safeCloses: Moment?, actTime: Length, at now: Moment
  ) {
    switch kind {
    case .permanent: self = .now(.permanent)
    case .gone: self = .now(.gone)
    case .temporary where attempts >= Failover.failures: self = .now(.failures)
    case .temporary:
      let patient = firstFailure + Failover.patience
      let hurried = Failover.hurry(enqueuedAt, safeCloses, actTime) ?? .latest
      let reason = hurried <= patient ? Reason.timeLeft : .patience
      let moment = min(hurried, patient)
      self = moment <= now ? .now(reason) : .at(moment, reason)
    }
  }

  /// When too little is left of the time; nil when there never was any.
  private static func hurry(
    _ enqueuedAt: Moment, _ safeCloses: Moment?, _ actTime: Length
  ) -> Moment? {
    guard let safeCloses, safeCloses > enqueuedAt else { return nil }
    let quarter = Length(seconds: (safeCloses - enqueuedAt).seconds / 4)
    return safeCloses - max(quarter, actTime, margin)
  }
}
