public import Civil
public import Model
public import Outbox
public import Rules

/// What the configuration file says, checked.
public nonisolated struct Configuration: Sendable {
  /// The file it was read from; nil when none was found and the defaults hold.
  public var path: String?
  /// The language of the texts the user reads.
  public var language: Language
  /// The zone of the clock on the reader's wall.
  public var zone: Zone
  /// The order books, as absolute glob patterns.
  public var orderFiles: [String]
  /// Figures put in place of packs' own.
  public var overrides: [ParameterOverride]
  /// The sinks by name, in the order of the file; the journal is always one of them.
  public var sinks: [ConfiguredSink]
  /// Which sink is told when another fails.
  public var failovers: FailoverChain
  /// Which alerts go where; empty for all to all.
  public var routes: [Route]
  /// The address that is told regularly that all is well; nil for none.
  public var heartbeat: Heartbeat?

  /// The folder in which further packs are looked for; nil when there is no configuration file.
  public var packsFolder: String? {
    path.map { Path.folder(of: $0) + "/packs.d" }
  }
}
