import Civil
import Glibc
import Intake
import Model
import Sinks
import Toml

/// Reads the `[sinks.NAME]` tables.
nonisolated struct SinkDecoder {
  private enum Kind: String, CaseIterable {
    case journal
    case sendmail
    case webhook
  }

  let reader: ConfigurationReader
  let folder: String

  func sinks(_ root: Table) -> [(name: String, settings: SinkSettings)] {
    var sinks: [(name: String, settings: SinkSettings)] = []
    for entry in root.optionalTable("sinks")?.entries ?? [] {
      guard let table = entry.node.table() else { continue }
      // Which keys there may be is unknown as long as the type is.
      guard let kind = table.choice("type", of: Kind.self) else { continue }
      if let settings = settings(kind, table) { sinks.append((entry.key, settings)) }
      table.finish()
    }
    let hasJournal = sinks.contains { $0.settings == .journal }
    return hasJournal ? sinks : [("journal", .journal)] + sinks
  }

  private func settings(_ kind: Kind, _ table: Table) -> SinkSettings? {
    do {
      switch kind {
      case .journal: return .journal
      case .sendmail: return try sendmail(table).map(SinkSettings.sendmail)
      case .webhook: return try webhook(table).map(SinkSettings.webhook)
      }
    } catch {
      // The secret itself never stands in the table.
      let secret = table.node("secret_file") == nil ? "secret_credential" : "secret_file"
      table.report("\(error)", at: error.key == "secret" ? secret : error.key)
      return nil
    }
  }

  private func sendmail(_ table: Table) throws(SettingsError) -> SendmailSettings? {
    let command = table.optionalStrings("command") ?? SendmailSettings.defaultCommand
    let to = table.strings("to")
    let from = table.optionalString("from")
    let limit = length(table, "time_limit") ?? Length(seconds: 60)
    guard let to else { return nil }
    return try SendmailSettings(
      command: command, to: to, from: from, timeLimit: limit,
      hostname: reader.surroundings.hostname)
  }

  private func webhook(_ table: Table) throws(SettingsError) -> WebhookSettings? {
    let url = table.string("url")
    let preset = table.optionalChoice("preset", of: WebhookPreset.self) ?? .standard
    let limit = length(table, "time_limit") ?? Length(seconds: 15)
    let secret = secret(table)
    guard let url else { return nil }
    return try WebhookSettings(url: url, secret: secret, timeLimit: limit, preset: preset)
  }

  private func length(_ table: Table, _ key: String) -> Length? {
    guard let text = table.optionalString(key) else { return nil }
    do {
      return try Length(parsing: text)
    } catch {
      table.report("'\(key)': \(error)", at: key)
      return nil
    }
  }

  /// The secret from its file, or from the folder in which systemd lays credentials.
  private func secret(_ table: Table) -> Secret? {
    let file = table.optionalString("secret_file")
    let credential = table.optionalString("secret_credential")
    switch (file, credential) {
    case (nil, nil): return nil
    case (let file?, nil):
      return secret(at: Path.resolve(file, in: folder), table, key: "secret_file")
    case (nil, let credential?):
      guard let credentials = reader.surroundings["CREDENTIALS_DIRECTORY"] else {
        table.report(
          "there are no systemd credentials here; add LoadCredential=\(quoted(credential)) to the "
            + "unit, or use secret_file", at: "secret_credential")
        return nil
      }
      guard !credential.contains("/"), !credential.hasPrefix(".") else {
        table.report(
          "a credential's name has no slash (got \(quoted(credential))); write its name alone",
          at: "secret_credential")
        return nil
      }
      return secret(at: "\(credentials)/\(credential)", table, key: "secret_credential")
    default:
      table.report("either 'secret_file' or 'secret_credential', not both; remove one")
      return nil
    }
  }

  private func secret(at path: String, _ table: Table, key: String) -> Secret? {
    do {
      let bytes = try SourceBytes(path: path, limit: 4_096).bytes
      let text = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first
      guard let text, !text.isEmpty else {
        table.report("\(path): is empty; put the secret into its first line", at: key)
        return nil
      }
      return Secret(String(text))
    } catch {
      table.report("\(error)", at: key)
      return nil
    }
  }
}
