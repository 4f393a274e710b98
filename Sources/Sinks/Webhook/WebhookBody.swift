import Civil
import Model

/// The JSON of one alert in the `standard` preset; a pure function.
///
/// `{"type":…,"timestamp":…,"data":{…}}` as Standard Webhooks recommends. `type` is `alert.window`,
/// `alert.failure` for a rule that could not be judged, or `alert.test` for a drill. `timestamp` is
/// when the alert arose. Times are RFC 3339 in UTC; what an alert does not have is `null`.
struct WebhookBody {
  let alert: Alert
  let reader: Reader
  let isDrill: Bool
  let now: Moment

  /// The body as it is sent.
  var text: String {
    JSONValue.object([
      ("type", .string(type)), ("timestamp", .string(alert.at.description)),
      ("data", .object(speaker + window + purchase + [("texts", texts)])),
    ]).text
  }

  private var type: String {
    guard !isDrill else { return "alert.test" }
    return alert.window == nil ? "alert.failure" : "alert.window"
  }

  private var speaker: [(String, JSONValue)] {
    var reason: String?
    if case .failure(let text) = alert.subject { reason = text }
    return [
      ("key", .string(alert.key.rawValue)), ("at", .string(alert.at.description)),
      ("platform", plain(alert.order.platform)), ("account", plain(alert.order.account)),
      ("order", plain(alert.order.id)), ("pack", plain(alert.pack)), ("rule", plain(alert.rule)),
      ("stage", plain(alert.stage)), ("level", .string(alert.level.rawValue)),
      ("advice", plain(alert.advice)), ("repetition", .number(Int64(alert.repetition))),
      ("skipped", .array(alert.skipped.map(plain))), ("sources", .array(alert.sources.map(plain))),
      ("error", reason.map(plain) ?? .null),
    ]
  }

  private var window: [(String, JSONValue)] {
    let window = alert.window
    return [
      ("actor", .optional(window?.actor.rawValue)),
      ("opens", .optional(window?.opens?.description)),
      ("closes", .optional(window?.closes.description)),
      ("safeCloses", .optional(window?.safeCloses.description)),
      ("basis", .optional(window?.basis.rawValue)), ("zone", plain(alert.zone)),
      ("secondsLeft", window.map { .number(($0.safeCloses - now).seconds) } ?? .null),
    ]
  }

  private var purchase: [(String, JSONValue)] {
    [
      ("title", plain(alert.title)), ("amount", .optional(alert.amount?.description)),
      ("url", .optional(alert.url.flatMap(harmlessLink))), ("tags", .array(alert.tags.map(plain))),
    ]
  }

  private var texts: JSONValue {
    let wording = Wording(alert, for: reader, isDrill: isDrill, at: now)
    return .object([
      ("language", .string(reader.language.rawValue)), ("subject", .string(wording.subject)),
      ("summary", .string(wording.summary)), ("body", .string(wording.body)),
      ("rule", plain(alert.ruleTitle[reader.language])),
      ("advice", alert.adviceText.map { plain($0[reader.language]) } ?? .null),
      ("ifMissed", alert.ifMissed.map { plain($0[reader.language]) } ?? .null),
    ])
  }

  private func plain(_ text: String) -> JSONValue {
    .string(plainLine(text, limit: 1000))
  }
}
