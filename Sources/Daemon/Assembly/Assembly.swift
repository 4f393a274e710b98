public import Civil
import Glibc
import Intake
import Model
import Outbox
public import Rules
import Sinks
import Wording

/// Makes the parts of a program from the surroundings and the configuration.
///
/// One straight way from the bytes to the parts; whatever can fail does so before anything live is
/// touched.
public nonisolated struct Assembly: Sendable {
  /// What the process was given.
  public let surroundings: Surroundings
  /// Where zones are looked up.
  public let zones: ZoneDatabase
  /// What `--config` says.
  public let configurationFile: String?
  let webhooks: WebhookClient

  /// Prepares an assembly; nothing is read yet.
  public init(surroundings: Surroundings, configurationFile: String?) {
    self.surroundings = surroundings
    self.configurationFile = configurationFile
    let folders = surroundings["TZDIR"].map { [$0] } ?? []
    zones = ZoneDatabase(folders: folders + ZoneDatabase.systemFolders)
    webhooks = WebhookClient(version: Version.current)
  }

  /// Reads the configuration and the packs and makes the sinks.
  ///
  /// - Throws: `ConfigurationError`, or `Findings` with everything that is wrong.
  public func setup() throws -> Setup {
    let configuration = try ConfigurationReader(surroundings: surroundings, zones: zones)
      .read(named: configurationFile)
    let library = try library(for: configuration)
    let reader = Reader(
      language: configuration.language, zone: configuration.zone, zones: zones)
    let sinks = configuration.sinks.map {
      $0.settings.make(name: $0.name, reader: $0.reader, webhooks: webhooks)
    }
    return Setup(
      configuration: configuration, library: library, reader: reader, sinks: sinks,
      routes: Routes(configuration.routes, sinks: sinks), zones: zones)
  }

  /// The packs inside the binary and those beside the configuration.
  ///
  /// - Throws: `Findings` with everything that is wrong in any of them.
  public func library(for configuration: Configuration) throws -> PackLibrary {
    var files = PackFile.shipped
    let own = configuration.packsFolder.map { OrderFiles.matching(["\($0)/*.toml"]) } ?? []
    for path in own where !path.hasSuffix(".test.toml") {
      files.append(PackFile(name: path, bytes: try readFile(path: path)))
    }
    return try PackLibrary(files: files, overrides: configuration.overrides, zones: zones)
  }

  /// The folder that keeps the state.
  ///
  /// - Throws: `ConfigurationError` when nothing tells where the state belongs.
  public func stateFolder(
    named: String?, configuration: Configuration
  ) throws(ConfigurationError) -> String {
    try surroundings.stateFolder(named: named, configuration: configuration.path) {
      access($0, F_OK) == 0
    }
  }

  /// Closes the connections that webhooks keep open.
  public func shutdown() async {
    await webhooks.shutdown()
  }
}
