import Civil
public import Intake
import Model
public import Outbox
public import Rules
public import Sinks
public import Wording

/// Everything that follows from the configuration; a reload replaces it whole.
public nonisolated struct Setup: Sendable {
  /// What the file says.
  public let configuration: Configuration
  /// The packs that are loaded.
  public let library: PackLibrary
  /// For whom texts are written.
  public let reader: Reader
  /// The sinks, in the configuration's order.
  public let sinks: [any Sink]
  /// Who hears what.
  public let routes: Routes

  /// Where zones are looked up.
  let zones: ZoneDatabase

  /// What the way from "due" to "told" works with.
  var pipelineParts: PipelineParts {
    PipelineParts(
      library: library, sinks: sinks, routes: routes,
      policies: Dictionary(
        configuration.sinks.map { ($0.name, $0.policy) }, uniquingKeysWith: { first, _ in first }),
      failovers: configuration.failovers, zones: zones)
  }

  /// The words an order book may use.
  public var vocabulary: Vocabulary {
    Vocabulary(
      platforms: library.platforms, kinds: library.kinds, packs: library.packs.map(\.id))
  }

  /// The sink of this name.
  public func sink(_ name: String) -> (any Sink)? {
    sinks.first { $0.name == name }
  }
}
