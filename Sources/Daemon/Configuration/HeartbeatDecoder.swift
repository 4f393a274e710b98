import Civil
import Model
import Sinks
import Toml

/// Reads the `[heartbeat]` table.
nonisolated struct HeartbeatDecoder {
  let secrets: SecretReader

  /// The heartbeat; nil when none is wanted, or something was reported.
  func heartbeat(_ root: Table) -> Heartbeat? {
    guard let table = root.optionalTable("heartbeat") else { return nil }
    defer { table.finish() }
    let every = every(table)
    guard let url = secrets.address(table) else { return nil }
    do throws(SettingsError) {
      let settings = try WebhookSettings(
        url: url, preset: .template,
        options: WebhookOptions(template: HeartbeatDecoder.body, contentType: "text/plain"))
      return Heartbeat(settings: settings, every: every)
    } catch {
      table.report("\(error)", at: table.has("url") ? "url" : "url_file")
      return nil
    }
  }

  /// Nothing of what is watched: the receiver need not be trusted with more than that all is well.
  private static let body = "orderwatch is well\n"
  private static let shortest = Length(minutes: 10)
  private static let longest = Length(days: 7)

  private func every(_ table: Table) -> Length {
    guard let length = table.limit("every") else { return Length(hours: 1) }
    guard HeartbeatDecoder.shortest...HeartbeatDecoder.longest ~= length else {
      table.report("'every' must be from 10m to 7d (got '\(length)'); write \"1h\"", at: "every")
      return Length(hours: 1)
    }
    return length
  }
}
