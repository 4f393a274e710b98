public import Outbox
public import Sinks
public import Wording

/// What the configuration says of one sink.
public nonisolated struct ConfiguredSink: Sendable {
  /// Its name, as routes and lists have it.
  public let name: String
  /// What it is and whom it reaches.
  public let settings: SinkSettings
  /// For whom it writes.
  public let reader: Reader
  /// How its readers want to be told.
  public let policy: SinkPolicy
}
