public import Civil
public import Rules
public import Sinks

/// What a pipeline works with; a reload replaces it whole.
public struct PipelineParts: Sendable {
  /// The packs that are loaded.
  public let library: PackLibrary
  /// The sinks, in the configuration's order.
  public let sinks: [any Sink]
  /// Who hears what.
  public let routes: Routes
  /// How each sink's readers want to be told, by the sink's name; without an entry, at once.
  public let policies: [String: SinkPolicy]
  /// Which sink is told when another fails.
  public let failovers: FailoverChain
  /// Where zones are looked up.
  public let zones: ZoneDatabase

  /// Puts the parts together.
  public init(
    library: PackLibrary, sinks: [any Sink], routes: Routes, policies: [String: SinkPolicy] = [:],
    failovers: FailoverChain = .none, zones: ZoneDatabase = ZoneDatabase()
  ) {
    self.library = library
    self.sinks = sinks
    self.routes = routes
    self.policies = policies
    self.failovers = failovers
    self.zones = zones
  }

  func policy(of sink: String) -> SinkPolicy { policies[sink] ?? SinkPolicy() }

  /// The recipients of a sink; none when there is no such sink.
  func recipients(of sink: String) -> [String] {
    sinks.first { $0.name == sink }?.recipients ?? []
  }
}
