import Civil
import Model
import Wording

extension JournalEntry {
  /// The longest value of a digest's field: the keys of several hundred alerts.
  private static let digestLimit = 32_000

  /// One digest as the fields of one journal entry.
  ///
  /// | field | meaning |
  /// | --- | --- |
  /// | `MESSAGE` | the subject, then every due line |
  /// | `MESSAGE_ID`, `PRIORITY` | `JournalMessage.digest`; by the most urgent alert |
  /// | `ORDERWATCH_KEY`, `_DIGEST`, `_LEVEL`, `_AT` | the digest's own key, kind, level, moment |
  /// | `ORDERWATCH_COUNT`, `_ALERTS` | how many alerts are in it, and their keys between blanks |
  /// | `ORDERWATCH_OUTLOOK`, `_OMITTED`, `_FORGOTTEN`, `_DEAD`, `_WATCHED` | counts |
  init(_ digest: Digest, for reader: Reader, isDrill: Bool, at now: Moment) {
    let wording = DigestWording(digest, for: reader, isDrill: isDrill, at: now)
    let due = digest.alerts.map { AlertWording($0, for: reader, at: now).summary }
    let message = ([wording.subject] + due).joined(separator: "; ")
    let counts = [
      ("OUTLOOK", digest.outlook.count), ("OMITTED", digest.omitted),
      ("FORGOTTEN", digest.forgotten.count), ("DEAD", digest.dead.count),
      ("WATCHED", digest.watched),
    ].filter { $0.1 > 0 }
    self.init(
      [
        ("MESSAGE", plainLine(message, limit: Self.digestLimit)),
        ("MESSAGE_ID", isDrill ? JournalMessage.drill : JournalMessage.digest),
        ("PRIORITY", String(digest.level.priority)), ("SYSLOG_IDENTIFIER", "orderwatch"),
      ],
      own: [
        ("KEY", digest.key.rawValue), ("DIGEST", digest.kind.rawValue),
        ("COUNT", String(digest.alerts.count)),
        ("ALERTS", digest.alerts.map(\.key.atom).joined(separator: " ")),
        ("LEVEL", digest.level.rawValue), ("AT", digest.at.description),
        ("DRILL", isDrill ? "1" : nil),
      ] + counts.map { ($0, String($1)) }, limit: Self.digestLimit)
  }
}
