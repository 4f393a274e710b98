import Civil
import Model
import Wording

/// What a mail says, before it is addressed.
struct MailContent {
  /// The left half of the message's id: the same for every copy.
  let id: String
  let subject: String
  let text: String
  let html: String
  /// The order whose thread the message belongs to; nil for a message that stands alone.
  let thread: OrderRef?
  let isUrgent: Bool
  /// Values of `X-Orderwatch-` fields by the rest of their names.
  let marks: [(name: String, value: String)]
  /// The window's close as an entry for calendars; nil where nothing lies ahead.
  let calendar: CalendarEntry?

  init(_ alert: Alert, for reader: Reader, isDrill: Bool, at now: Moment) {
    let wording = AlertWording(alert, for: reader, isDrill: isDrill, at: now)
    // Two drills may share a key, and a mail store drops what has an id it knows.
    id = alert.key.atom + (isDrill ? ".\(now.seconds)" : "")
    (subject, text) = (wording.subject, wording.body)
    html = MailPage(language: reader.language, title: wording.subject).text(
      paragraphs: wording.paragraphs, link: alert.url.flatMap(harmlessLink))
    thread = isDrill ? nil : alert.order
    isUrgent = alert.level == .critical
    calendar = CalendarEntry(alert, wording: wording, reader: reader, isDrill: isDrill, at: now)
    marks = [
      ("Key", alert.key.atom), ("Platform", alert.order.platform), ("Account", alert.order.account),
      ("Order", alert.order.id), ("Rule", "\(alert.pack)/\(alert.rule)"), ("Stage", alert.stage),
      ("Level", alert.level.rawValue), ("Closes", alert.window?.closes.description ?? ""),
    ]
  }

  init(_ digest: Digest, for reader: Reader, isDrill: Bool, at now: Moment) {
    let wording = DigestWording(digest, for: reader, isDrill: isDrill, at: now)
    id = digest.key.atom + (isDrill ? ".\(now.seconds)" : "")
    (subject, text) = (wording.subject, wording.body)
    html = MailPage(language: reader.language, title: wording.subject).text(
      sections: wording.sections)
    (thread, calendar) = (nil, nil)
    isUrgent = digest.level == .critical
    marks = [
      ("Key", digest.key.atom), ("Digest", digest.kind.rawValue),
      ("Level", digest.level.rawValue), ("Count", String(digest.alerts.count)),
    ]
  }
}
