import Civil
import Model
import Wording

/// What one posted message says, before a preset gives it the form that its receiver wants.
///
/// Its texts are harmless as plain text; what mark-up and mentions mean is a preset's to defuse.
struct WebhookMessage {
  /// `alert.window`, `alert.failure`, `alert.step`, `alert.digest`, or `alert.test` for a drill.
  let type: String
  /// The key as an id of HTTP.
  let id: String
  /// When the alert or the digest arose.
  let at: Moment
  let level: Level
  /// One line.
  let subject: String
  /// The whole text in lines.
  let body: String
  /// The order's page; nil for a digest.
  let link: String?
  /// Everything a program may want to know, in a fixed order.
  let data: [(String, JSONValue)]

  init(_ alert: Alert, for reader: Reader, isDrill: Bool, at now: Moment) {
    let wording = AlertWording(alert, for: reader, isDrill: isDrill, at: now)
    let facts = AlertData(alert: alert, reader: reader, now: now)
    let kind =
      switch alert.subject {
      case .window: "alert.window"
      case .failure: "alert.failure"
      case .step: "alert.step"
      }
    type = isDrill ? "alert.test" : kind
    (id, at, level) = (alert.key.atom, alert.at, alert.level)
    (subject, body) = (wording.subject, wording.body)
    link = alert.url.flatMap(harmlessLink)
    data = facts.members + [("texts", facts.texts(isDrill: isDrill))]
  }

  init(_ digest: Digest, for reader: Reader, isDrill: Bool, at now: Moment) {
    let wording = DigestWording(digest, for: reader, isDrill: isDrill, at: now)
    type = isDrill ? "alert.test" : "alert.digest"
    (id, at, level) = (digest.key.atom, digest.at, digest.level)
    (subject, body) = (wording.subject, wording.body)
    link = nil
    data = DigestData(digest: digest, reader: reader, wording: wording, now: now).members
  }
}
