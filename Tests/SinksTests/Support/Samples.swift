import Civil
import Model
import Sinks
import Wording

/// The alert most tests tell: a dispute to open within a week.
enum Samples {
  static let now = moment("2026-11-26T07:59:00Z")
  static let close = moment("2026-12-03T07:59:00Z")
  static let zones = ZoneDatabase()

  static func moment(_ text: String) -> Moment {
    Moment(rfc3339: text) ?? Moment.earliest
  }

  static func reader(
    _ language: Language = .english, zone: String = "Europe/Berlin"
  ) throws -> Reader {
    Reader(language: language, zone: try zones.zone(zone), zones: zones)
  }

  static func window(
    closes: Moment = close, safeCloses: Moment? = nil, opens: Moment? = nil,
    actor: Party = .buyer, basis: Basis = .asserted
  ) -> Window {
    Window(
      rule: "open-dispute", actor: actor, opens: opens, closes: closes,
      safeCloses: safeCloses ?? closes, basis: basis)
  }

  static func order(title: String = "USB-C hub", url: String? = "https://shop.example/o/1") -> Order
  {
    Order(
      ref: OrderRef(platform: "aliexpress", account: "me", id: "3071000000010001"), title: title,
      amount: Money(minor: 2347, currency: "USD"), tags: ["gift"], url: url)
  }

  static func alert(
    _ subject: Alert.Subject? = nil, order: Order = order(), level: Level = .notice,
    skipped: [String] = [], repetition: Int = 0
  ) -> Alert {
    Alert(
      key: AlertKey(rawValue: "k3y0001"), at: now, order: order, pack: "aliexpress",
      zone: "America/Los_Angeles", rule: "open-dispute", stage: "-7d", level: level,
      subject: subject ?? .window(window()), advice: "ask-extension",
      ruleTitle: Texts(en: "Open the dispute", ru: "Откройте спор"),
      adviceText: Texts(
        en: "Ask the seller for more time.", ru: "Попросите продавца продлить защиту."),
      ifMissed: Texts(
        en: "The seller is paid and the claim is lost.",
        ru: "Продавец получит деньги, а требование сгорит."),
      sources: ["A1-06", "A2-09"], skipped: skipped, repetition: repetition)
  }

  /// A daily digest with something of everything.
  static func digest(
    _ kind: Digest.Kind = .daily, title: String = "USB-C hub", level: Level = .warning
  ) -> Digest {
    let texts = Texts(en: "Open the dispute", ru: "Откройте спор")
    let order = order(title: title)
    return Digest(
      key: AlertKey(rawValue: "d1gest01"), kind: kind, at: now,
      alerts: [alert(order: order), alert(order: order, level: level)],
      outlook: [
        Digest.Line(
          order: order.ref, title: title, ruleTitle: texts, closes: close, safeCloses: close,
          level: .notice, actor: .seller)
      ], omitted: 3,
      forgotten: [
        Digest.HushLine(
          order: order.ref, ruleTitle: texts, since: now, author: title, closes: close)
      ],
      dead: [
        Digest.DeadLine(
          order: order.ref, ruleTitle: texts, sink: "mail", reason: "no such user", at: now)
      ], watched: 12,
      worstLead: Digest.Lead(order: order.ref, ruleTitle: texts, length: Length(hours: 2)))
  }

  static func delivery(_ alert: Alert = alert(), to recipient: String = "") -> Delivery {
    Delivery(id: 1, alert: alert, sink: "test", recipient: recipient, attempts: 0, enqueuedAt: now)
  }

  /// Titles as strangers may write them; none may get out of the place it is put into.
  static let hostileTitles = [
    "Cable\r\nBcc: thief@example.org\r\n\r\nPay here", "quote \" and 'tick' and `tick` $(id)",
    String(repeating: "x", count: 10_000), String(repeating: "длинный товар ", count: 2_000),
    "\u{202E}gnp.exe \u{2066}right\u{2069} to left", "@everyone @here <!channel>",
    "%s%n %@ {{x}} {% x %} ${x}", "<script>alert(1)</script> & \"'",
    "\u{0}\u{1}\u{1B}[31mred\u{7F}",
    "=?utf-8?B?QmNjOiB4?= =?", "e" + String(repeating: "\u{301}", count: 5_000),
    "👩‍👩‍👧‍👦 family 日本語 עברית", ".\n.\nFrom me\n.", "-f root", "\u{2028}line\u{2029}paragraph\u{85}next",
  ]
}
