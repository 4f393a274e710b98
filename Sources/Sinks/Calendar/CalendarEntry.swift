import Civil
import Crypto
import Model
import Wording

/// A window's close as an entry for calendars (RFC 5545, RFC 5546 `PUBLISH`).
///
/// The entry of a window has one UID for ever, so a moved close moves it: every later message has a
/// higher sequence, and calendars keep the highest.
struct CalendarEntry {
  private let alert: Alert
  private let window: Window
  private let wording: AlertWording
  private let reader: Reader
  private let now: Moment

  /// The entry of an alert; nil for a drill and where no close lies ahead.
  init?(_ alert: Alert, wording: AlertWording, reader: Reader, isDrill: Bool, at now: Moment) {
    guard let window = alert.window, window.safeCloses > now, !isDrill else { return nil }
    (self.alert, self.window, self.wording) = (alert, window, wording)
    (self.reader, self.now) = (reader, now)
  }

  /// The whole calendar object, in lines of at most 75 bytes that end in a line feed.
  ///
  /// RFC 5545 wants CR LF, which is what a mailer makes of every line's end.
  ///
  /// - Parameters:
  ///   - organizer: The address of whoever publishes the entry.
  ///   - hostname: The right half of the UID.
  /// - Returns: `BEGIN:VCALENDAR` to `END:VCALENDAR`.
  func text(organizer: String, hostname: String) -> String {
    let lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//orderwatch//orderwatch//EN", "METHOD:PUBLISH",
      "BEGIN:VEVENT", "UID:\(uid)@\(hostname)", "SEQUENCE:\(sequence)", "DTSTAMP:\(stamp(now))",
      "DTSTART:\(stamp(window.safeCloses))",
      "SUMMARY:\(CalendarText.escaped(summary))",
      "DESCRIPTION:\(CalendarText.escaped(wording.body))",
      "ORGANIZER;CN=orderwatch:mailto:\(organizer)", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT",
      "CLASS:PRIVATE", alert.url.flatMap(harmlessLink).map { "URL:\($0)" },
      "END:VEVENT", "END:VCALENDAR",
    ].compactMap(\.self)
    return lines.map { CalendarText.folded($0) + "\n" }.joined()
  }

  /// The same for every alert of a rule on an order, wherever the close lies.
  private var uid: String {
    let order = alert.order
    let name = [order.platform, order.account, order.id, alert.rule].joined(separator: "\u{0}")
    let digest = SHA256.hash(data: Array(name.utf8)).prefix(16)
    return "window-" + digest.map(hexadecimal).joined().lowercased()
  }

  /// Seconds since 2020 at which the alert arose: higher for every later one, equal for a copy.
  private var sequence: Int32 {
    Int32(clamping: max(alert.at.seconds - 1_577_836_800, 0))
  }

  private var summary: String {
    let title = plainLine(alert.title, limit: 120)
    let rule = plainLine(alert.ruleTitle[reader.language], limit: 120)
    return title.isEmpty ? rule : "\(rule): \(title)"
  }

  /// `20261203T075900Z`.
  private func stamp(_ moment: Moment) -> String {
    moment.description.filter { $0 != "-" && $0 != ":" }
  }
}
