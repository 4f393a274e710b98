import Civil
import Intake
import Model
import Sinks
import Toml

/// Reads the keys of a webhook sink.
nonisolated struct WebhookDecoder {
  let table: Table
  let secrets: SecretReader

  /// The settings; nil when something was reported.
  func settings() throws(SettingsError) -> WebhookSettings? {
    let preset = table.optionalChoice("preset", of: WebhookPreset.self) ?? .standard
    let limit = table.limit("time_limit") ?? Length(seconds: 15)
    let secret = secrets.secret(table)
    let headers = self.headers()
    let options = self.options()
    let url = secrets.address(table, isNeeded: preset != .telegram)
    guard url != nil || preset == .telegram else { return nil }
    return try WebhookSettings(
      url: url, secret: secret, headers: headers, timeLimit: limit, preset: preset,
      options: options)
  }

  private func headers() -> [String: Secret] {
    var headers: [String: Secret] = [:]
    for entry in table.optionalTable("headers")?.entries ?? [] {
      headers[entry.key] = entry.node.string().map { Secret($0) }
    }
    guard let files = table.optionalTable("header_files") else { return headers }
    for entry in files.entries {
      guard let file = entry.node.string() else { continue }
      headers[entry.key] = secrets.secret(at: file, of: entry.key, files)
    }
    return headers
  }

  private func options() -> WebhookOptions {
    WebhookOptions(
      topic: table.optionalString("topic"), chat: table.optionalString("chat_id"),
      priorities: priorities(), template: template(),
      contentType: table.optionalString("content_type"))
  }

  private func priorities() -> [Level: String] {
    guard let levels = table.optionalTable("priorities") else { return [:] }
    defer { levels.finish() }
    return Level.allCases.reduce(into: [:]) { $0[$1] = levels.optionalString($1.rawValue) }
  }

  private func template() -> String? {
    guard let file = table.optionalString("template_file") else {
      return table.optionalString("template")
    }
    if table.has("template") {
      table.report("either 'template' or 'template_file', not both; remove one", at: "template")
    }
    do {
      let path = Path.resolve(file, in: secrets.folder)
      return String(decoding: try SourceBytes(path: path, limit: 65_536).bytes, as: UTF8.self)
    } catch {
      table.report("\(error)", at: "template_file")
      return nil
    }
  }
}
