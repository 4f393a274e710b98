import Civil
import Model
import Outbox
import Sinks
import Toml
import Wording

/// Reads the `[sinks.NAME]` tables.
nonisolated struct SinkDecoder {
  private enum Kind: String, CaseIterable {
    case journal
    case sendmail
    case webhook
  }

  let surroundings: Surroundings
  let zones: ZoneDatabase
  /// The folder of the configuration file.
  let folder: String
  /// For whom is written where a sink says nothing else.
  let reader: Reader

  /// The sinks in the order of the file, and who is told when one fails.
  func sinks(_ root: Table) -> (sinks: [ConfiguredSink], failovers: FailoverChain) {
    var sinks: [ConfiguredSink] = []
    var successors: [String: String] = [:]
    var tables: [String: Table] = [:]
    for entry in root.optionalTable("sinks")?.entries ?? [] {
      guard let table = entry.node.table() else { continue }
      // Which keys there may be is unknown as long as the type is.
      guard let kind = table.choice("type", of: Kind.self) else { continue }
      tables[entry.key] = table
      successors[entry.key] = table.optionalString("failover")
      if let sink = sink(entry.key, kind, table) { sinks.append(sink) }
      table.finish()
    }
    if !sinks.contains(where: { $0.settings == .journal }) {
      let journal = ConfiguredSink(
        name: "journal", settings: .journal, reader: reader, policy: SinkPolicy())
      sinks.insert(journal, at: 0)
    }
    let names = Set(sinks.map(\.name)).union(tables.keys)
    for problem in FailoverChain.problems(in: successors, sinks: names) {
      tables[problem.sink]?.report("'failover' \(problem.problem)", at: "failover")
    }
    return (sinks, (try? FailoverChain(successors, sinks: names)) ?? .none)
  }

  private func sink(_ name: String, _ kind: Kind, _ table: Table) -> ConfiguredSink? {
    let own = ReaderDecoder(zones: zones).reader(table, otherwise: reader)
    let readers = RecipientDecoder(zones: zones, reader: own).readers(table, kind == .sendmail)
    let settings = settings(kind, table, readers)
    guard let settings else { return nil }
    let policy = PolicyDecoder(table: table, reader: own, readers: readers.byAddress)
      .policy(for: settings)
    return ConfiguredSink(name: name, settings: settings, reader: own, policy: policy)
  }

  private func settings(_ kind: Kind, _ table: Table, _ readers: Recipients) -> SinkSettings? {
    do {
      switch kind {
      case .journal: return .journal
      case .sendmail: return try sendmail(table, readers).map(SinkSettings.sendmail)
      case .webhook:
        let secrets = SecretReader(surroundings: surroundings, folder: folder)
        return try WebhookDecoder(table: table, secrets: secrets).settings()
          .map(SinkSettings.webhook)
      }
    } catch {
      // The secret itself never stands in the table.
      let secret = table.has("secret_credential") ? "secret_credential" : "secret_file"
      table.report("\(error)", at: error.key == "secret" ? secret : error.key)
      return nil
    }
  }

  private func sendmail(
    _ table: Table, _ recipients: Recipients
  ) throws(SettingsError) -> SendmailSettings? {
    let command = table.optionalStrings("command") ?? SendmailSettings.defaultCommand
    let from = table.optionalString("from")
    let limit = table.limit("time_limit") ?? Length(seconds: 60)
    guard let to = recipients.addresses else { return nil }
    return try SendmailSettings(
      command: command, to: to, from: from, timeLimit: limit, readers: recipients.byAddress,
      hostname: surroundings.hostname)
  }
}

extension Table {
  /// A length of time, reported where it is none.
  nonisolated func limit(_ key: String) -> Length? {
    guard let text = optionalString(key) else { return nil }
    do {
      return try Length(parsing: text)
    } catch {
      report("'\(key)': \(error)", at: key)
      return nil
    }
  }
}
