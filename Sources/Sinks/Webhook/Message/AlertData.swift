import Civil
import Model
import Wording

/// One alert as the members of a JSON object; a pure function.
///
/// Times are RFC 3339 in UTC; what an alert does not have is `null`.
struct AlertData {
  let alert: Alert
  let reader: Reader
  let now: Moment

  /// Everything but the texts.
  var members: [(String, JSONValue)] { speaker + window + purchase }

  /// The texts for readers.
  func texts(isDrill: Bool) -> JSONValue {
    let wording = AlertWording(alert, for: reader, isDrill: isDrill, at: now)
    return .object([
      ("language", .string(reader.language.rawValue)), ("subject", .string(wording.subject)),
      ("summary", .string(wording.summary)), ("body", .string(wording.body)),
      ("rule", .plain(alert.ruleTitle[reader.language])),
      ("advice", alert.adviceText.map { .plain($0[reader.language]) } ?? .null),
      ("ifMissed", alert.ifMissed.map { .plain($0[reader.language]) } ?? .null),
    ])
  }

  private var speaker: [(String, JSONValue)] {
    var reason: String?
    if case .failure(let text) = alert.subject { reason = text }
    return [
      ("key", .string(alert.key.rawValue)), ("at", .string(alert.at.description)),
      ("platform", .plain(alert.order.platform)), ("account", .plain(alert.order.account)),
      ("order", .plain(alert.order.id)), ("pack", .plain(alert.pack)),
      ("rule", .plain(alert.rule)), ("stage", .plain(alert.stage)),
      ("level", .string(alert.level.rawValue)), ("advice", .plain(alert.advice)),
      ("repetition", .number(Int64(alert.repetition))),
      ("skipped", .array(alert.skipped.map(JSONValue.plain))),
      ("sources", .array(alert.sources.map(JSONValue.plain))),
      ("error", reason.map(JSONValue.plain) ?? .null), ("step", step),
    ]
  }

  private var step: JSONValue {
    guard case .step(let kind, let at) = alert.subject else { return .null }
    return .object([("kind", .plain(kind.rawValue)), ("at", .string(at.description))])
  }

  private var window: [(String, JSONValue)] {
    let window = alert.window
    return [
      ("actor", .optional(window?.actor.rawValue)),
      ("opens", .optional(window?.opens?.description)),
      ("closes", .optional(window?.closes.description)),
      ("safeCloses", .optional(window?.safeCloses.description)),
      ("movedFrom", .optional(alert.movedFrom?.description)),
      ("basis", .optional(window?.basis.rawValue)), ("zone", .plain(alert.zone)),
      ("secondsLeft", window.map { .number(($0.safeCloses - now).seconds) } ?? .null),
    ]
  }

  private var purchase: [(String, JSONValue)] {
    [
      ("title", .plain(alert.title)), ("amount", .optional(alert.amount?.description)),
      ("url", .optional(alert.url.flatMap(harmlessLink))),
      ("tags", .array(alert.tags.map(JSONValue.plain))),
    ]
  }
}
