public import Civil
public import Sinks

/// The address that is told regularly that all is well, so that its silence means something.
public nonisolated struct Heartbeat: Sendable {
  /// Where the beat is posted, and how.
  public let settings: WebhookSettings
  /// How far two beats are apart at least; from 10 minutes to 7 days.
  public let every: Length
}
