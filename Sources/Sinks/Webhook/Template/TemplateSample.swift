import Civil
import Model
import Wording

/// Messages that have everything a message can have, to try templates on.
///
/// Their texts hold what breaks JSON when it is not escaped.
enum TemplateSample {
  static var messages: [WebhookMessage] {
    let reader = Reader(language: .english, zone: .utc)
    return subjects.map { WebhookMessage(alert($0), for: reader, isDrill: false, at: now) } + [
      WebhookMessage(digest, for: reader, isDrill: false, at: now)
    ]
  }

  private static let now = Moment(seconds: 1_767_225_600)
  private static let title = "\"quotes\", back\\slash, {braces} and [brackets]"
  private static let texts = Texts(en: title, ru: title)
  private static let ref = OrderRef(platform: title, account: title, id: title)

  private static var subjects: [Alert.Subject] {
    let window = Window(
      rule: "rule", actor: .buyer, opens: now, closes: now + Length(days: 2),
      safeCloses: now + Length(days: 1), basis: .estimated)
    return [.window(window), .failure(title), .step(EventKind(rawValue: "confirmed"), at: now)]
  }

  private static func alert(_ subject: Alert.Subject) -> Alert {
    let order = Order(
      ref: ref, title: title, amount: Money(minor: 1, currency: "USD"), tags: [title],
      url: "https://example.org/")
    return Alert(
      key: AlertKey(rawValue: "sample"), at: now, order: order, pack: title, zone: "UTC",
      rule: title, stage: "-1d", level: .notice, subject: subject, advice: title,
      ruleTitle: texts, adviceText: texts, ifMissed: texts, sources: [title], skipped: [title],
      repetition: 1, movedFrom: now)
  }

  private static var digest: Digest {
    Digest(
      key: AlertKey(rawValue: "sample"), kind: .together, at: now, alerts: subjects.map(alert),
      outlook: [
        Digest.Line(
          order: ref, title: title, ruleTitle: texts, closes: now, safeCloses: now, level: .notice,
          actor: .seller)
      ], omitted: 1,
      forgotten: [
        Digest.HushLine(order: ref, ruleTitle: texts, since: now, author: title, closes: now)
      ],
      dead: [Digest.DeadLine(order: ref, ruleTitle: texts, sink: title, reason: title, at: now)],
      watched: 1, worstLead: Digest.Lead(order: ref, ruleTitle: texts, length: Length(days: 1)))
  }
}
