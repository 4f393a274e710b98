public import Civil
import Glibc
import Intake
import Model
import Outbox
import Rules
import Sinks
import Toml
import Wording

/// Reads a configuration file in the surroundings of this process.
public nonisolated struct ConfigurationReader: Sendable {
  let surroundings: Surroundings
  let zones: ZoneDatabase

  /// Creates a reader.
  public init(surroundings: Surroundings, zones: ZoneDatabase) {
    self.surroundings = surroundings
    self.zones = zones
  }

  /// Reads a configuration.
  ///
  /// - Parameter named: What `--config` says.
  /// - Returns: The one named, or the first one found, or the defaults.
  /// - Throws: `ConfigurationError` when the file cannot be read, `Findings` with everything that
  ///   is wrong in it.
  public func read(named: String?) throws -> Configuration {
    let path = named ?? surroundings.configurationFiles.first { access($0, R_OK) == 0 }
    guard let path else { return try defaults() }
    let bytes: [UInt8]
    do {
      bytes = try SourceBytes(path: path, limit: 1 << 20).bytes
    } catch {
      throw ConfigurationError("\(error)")
    }
    return try decode(bytes, path: path)
  }

  /// Decodes a configuration's bytes.
  ///
  /// - Throws: `Findings` with everything that is wrong.
  public func decode(_ bytes: [UInt8], path: String) throws -> Configuration {
    let document = try Document.parse(bytes, file: path)
    let configuration = try decode(document.root, path: path)
    try document.finish()
    return configuration
  }

  private func defaults() throws -> Configuration {
    try decode([], path: "defaults", isFile: false)
  }

  private func decode(_ bytes: [UInt8], path: String, isFile: Bool) throws -> Configuration {
    var configuration = try decode(bytes, path: path)
    configuration.path = isFile ? path : nil
    return configuration
  }

  private func decode(_ root: Table, path: String) throws -> Configuration {
    let language = root.optionalChoice("language", of: Language.self)
    let zone = zone(root)
    let folder = Path.folder(of: path)
    var files: [String] = []
    if let orders = root.optionalTable("orders") {
      files = (orders.optionalStrings("files") ?? []).map { Path.resolve($0, in: folder) }
      orders.finish()
    }
    let reader = Reader(
      language: language ?? surroundings.language, zone: zone, zones: zones)
    let decoder = SinkDecoder(
      surroundings: surroundings, zones: zones, folder: folder, reader: reader)
    let (sinks, failovers) = decoder.sinks(root)
    return Configuration(
      path: path, language: reader.language, zone: zone, orderFiles: files,
      overrides: overrides(root), sinks: sinks, failovers: failovers,
      routes: RouteDecoder(sinks: sinks.map(\.name), zones: zones).routes(root),
      heartbeat: HeartbeatDecoder(
        secrets: SecretReader(surroundings: surroundings, folder: folder)
      ).heartbeat(root))
  }

  private func zone(_ root: Table) -> Zone {
    let zone = root.zone(in: zones)
    return root.has("timezone") ? zone ?? .utc : zones.systemZone(environmentTZ: surroundings["TZ"])
  }

  private func overrides(_ root: Table) -> [ParameterOverride] {
    (root.optionalTable("params")?.entries ?? []).flatMap { pack in
      (pack.node.table()?.entries ?? []).compactMap { entry in
        ParameterValue(entry.node).map {
          ParameterOverride(pack: pack.key, name: entry.key, value: $0, place: entry.place)
        }
      }
    }
  }
}
