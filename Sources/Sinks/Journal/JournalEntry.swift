import Civil
import Model
import Wording

/// One alert as the fields of one journal entry; a pure function.
///
/// | field | meaning |
/// | --- | --- |
/// | `MESSAGE` | the summary, in the reader's language |
/// | `MESSAGE_ID` | see `JournalMessage` |
/// | `PRIORITY` | 6, 5, 4 or 2, by level |
/// | `SYSLOG_IDENTIFIER` | `orderwatch` |
/// | `ORDERWATCH_KEY` | the alert's key, the same in every sink |
/// | `ORDERWATCH_PLATFORM`, `_ACCOUNT`, `_ORDER`, `_TITLE`, `_AMOUNT`, `_URL` | the purchase |
/// | `ORDERWATCH_PACK`, `_RULE`, `_STAGE`, `_LEVEL`, `_ACTOR`, `_ADVICE` | what speaks |
/// | `ORDERWATCH_OPENS`, `_CLOSES`, `_SAFE_CLOSES`, `_BASIS` | the window, RFC 3339 in UTC |
/// | `ORDERWATCH_RULE_TITLE`, `_ADVICE_TEXT`, `_IF_MISSED` | texts, in the reader's language |
/// | `ORDERWATCH_STEP`, `_MOVED_FROM` | the step a guard speaks against; the close told before |
/// | `ORDERWATCH_AT`, `_REPETITION`, `_SKIPPED`, `_ERROR`, `_DRILL` | the rest |
///
/// A field without a value is left out.
struct JournalEntry {
  /// Names and values in the order in which they are sent; no value is empty.
  let fields: [(name: String, value: String)]

  init(_ alert: Alert, for reader: Reader, isDrill: Bool, at now: Moment) {
    let wording = AlertWording(alert, for: reader, isDrill: isDrill, at: now)
    let head = [
      ("MESSAGE", wording.summary),
      ("MESSAGE_ID", Self.messageID(of: alert, isDrill: isDrill)),
      ("PRIORITY", String(alert.level.priority)),
      ("SYSLOG_IDENTIFIER", "orderwatch"),
    ]
    let own =
      Self.purchase(alert) + Self.speaker(alert) + Self.window(alert.window)
      + Self.texts(alert, reader.language) + Self.rest(alert, isDrill: isDrill)
    self.init(head, own: own)
  }

  /// An entry of ready fields; those without a value are left out, the others made one line each.
  ///
  /// - Parameters:
  ///   - head: Fields that the journal itself knows.
  ///   - own: Our own fields, without `ORDERWATCH_` before their names.
  ///   - limit: The length of a value.
  init(_ head: [(String, String)], own: [(String, String?)], limit: Int = 2000) {
    fields =
      head.map { (name: $0, value: $1) }
      + own.compactMap { name, value in
        let value = plainLine(value ?? "", limit: limit)
        return value.isEmpty ? nil : (name: "ORDERWATCH_\(name)", value: value)
      }
  }

  /// The value of a field, nil where the entry has none of that name.
  subscript(name: String) -> String? {
    fields.first { $0.name == name }?.value
  }

  private static func messageID(of alert: Alert, isDrill: Bool) -> String {
    guard !isDrill else { return JournalMessage.drill }
    guard case .failure = alert.subject else { return JournalMessage.alert }
    return JournalMessage.failure
  }

  private static func purchase(_ alert: Alert) -> [(String, String?)] {
    [
      ("KEY", alert.key.rawValue), ("PLATFORM", alert.order.platform),
      ("ACCOUNT", alert.order.account), ("ORDER", alert.order.id), ("TITLE", alert.title),
      ("AMOUNT", alert.amount?.description), ("URL", alert.url),
    ]
  }

  private static func speaker(_ alert: Alert) -> [(String, String?)] {
    [
      ("PACK", alert.pack), ("RULE", alert.rule), ("STAGE", alert.stage),
      ("LEVEL", alert.level.rawValue), ("ADVICE", alert.advice),
    ]
  }

  private static func window(_ window: Window?) -> [(String, String?)] {
    guard let window else { return [] }
    return [
      ("ACTOR", window.actor.rawValue), ("OPENS", window.opens?.description),
      ("CLOSES", window.closes.description), ("SAFE_CLOSES", window.safeCloses.description),
      ("BASIS", window.basis.rawValue),
    ]
  }

  private static func texts(_ alert: Alert, _ language: Language) -> [(String, String?)] {
    [
      ("RULE_TITLE", alert.ruleTitle[language]), ("ADVICE_TEXT", alert.adviceText?[language]),
      ("IF_MISSED", alert.ifMissed?[language]),
    ]
  }

  private static func rest(_ alert: Alert, isDrill: Bool) -> [(String, String?)] {
    var reason: String?
    if case .failure(let text) = alert.subject { reason = text }
    var step: String?
    if case .step(let kind, _) = alert.subject { step = kind.rawValue }
    return [
      ("STEP", step), ("MOVED_FROM", alert.movedFrom?.description),
      ("AT", alert.at.description),
      ("REPETITION", alert.repetition > 0 ? String(alert.repetition) : nil),
      ("SKIPPED", alert.skipped.joined(separator: " ")), ("ERROR", reason),
      ("DRILL", isDrill ? "1" : nil),
    ]
  }
}
