import Civil
import Model
import Wording

/// One digest as the members of a JSON object; a pure function.
struct DigestData {
  let digest: Digest
  let reader: Reader
  let wording: DigestWording
  let now: Moment

  /// The digest itself, its alerts as single messages have them, and the texts.
  var members: [(String, JSONValue)] {
    [
      ("key", .string(digest.key.rawValue)), ("at", .string(digest.at.description)),
      ("digest", .string(digest.kind.rawValue)), ("level", .string(digest.level.rawValue)),
      ("count", .number(Int64(digest.alerts.count))), ("alerts", .array(digest.alerts.map(object))),
      ("outlook", .array(digest.outlook.map(object))), ("omitted", .number(Int64(digest.omitted))),
      ("forgotten", .array(digest.forgotten.map(object))),
      ("dead", .array(digest.dead.map(object))),
      ("watched", .number(Int64(digest.watched))),
      ("worstLead", digest.worstLead.map(object) ?? .null), ("texts", texts),
    ]
  }

  private var texts: JSONValue {
    .object([
      ("language", .string(reader.language.rawValue)), ("subject", .string(wording.subject)),
      ("body", .string(wording.body)),
    ])
  }

  private func object(_ alert: Alert) -> JSONValue {
    let facts = AlertData(alert: alert, reader: reader, now: now)
    return .object(facts.members + [("texts", facts.texts(isDrill: false))])
  }

  private func object(_ line: Digest.Line) -> JSONValue {
    .object(
      names(line.order, line.ruleTitle) + [
        ("title", .plain(line.title)), ("closes", .string(line.closes.description)),
        ("safeCloses", .string(line.safeCloses.description)),
        ("level", .string(line.level.rawValue)), ("actor", .string(line.actor.rawValue)),
      ])
  }

  private func object(_ line: Digest.HushLine) -> JSONValue {
    .object(
      names(line.order, line.ruleTitle) + [
        ("since", .string(line.since.description)), ("author", .plain(line.author)),
        ("closes", .string(line.closes.description)),
      ])
  }

  private func object(_ line: Digest.DeadLine) -> JSONValue {
    .object(
      names(line.order, line.ruleTitle) + [
        ("sink", .plain(line.sink)), ("reason", .plain(line.reason)),
        ("at", .string(line.at.description)),
      ])
  }

  private func object(_ lead: Digest.Lead) -> JSONValue {
    .object(names(lead.order, lead.ruleTitle) + [("seconds", .number(lead.seconds))])
  }

  private func names(_ order: OrderRef, _ rule: Texts) -> [(String, JSONValue)] {
    [
      ("platform", .plain(order.platform)), ("account", .plain(order.account)),
      ("order", .plain(order.id)), ("ruleTitle", .plain(rule[reader.language])),
    ]
  }
}
