import Civil
import Model
import Sinks
import Storage

/// One alert that closes in a week.
enum Samples {
  static let now = Moment(seconds: 1_800_000_000)
  static let close = now + Length(days: 7)

  static func order(
    platform: String = "aliexpress", account: String = "me", id: String = "1",
    tags: [String] = ["gift"]
  ) -> Order {
    Order(
      ref: OrderRef(platform: platform, account: account, id: id), title: "Lamp", seller: "Alpha",
      tags: tags)
  }

  static func alert(
    key: String = "k", level: Level = .warning, platform: String = "aliexpress",
    account: String = "me", tags: [String] = ["gift"], closes: Moment = close,
    safeCloses: Moment? = nil, rule: String = "open-dispute"
  ) -> Alert {
    let window = Window(
      rule: rule, actor: .buyer, opens: nil, closes: closes, safeCloses: safeCloses ?? closes,
      basis: .asserted)
    return alert(
      .window(window), key: key, level: level,
      order: order(platform: platform, account: account, tags: tags))
  }

  static func failure(key: String = "f") -> Alert {
    alert(.failure("no date"), key: key, level: .warning, order: order())
  }

  private static func alert(
    _ subject: Alert.Subject, key: String, level: Level, order: Order
  ) -> Alert {
    Alert(
      key: AlertKey(rawValue: key), at: now, order: order, pack: "aliexpress", zone: "UTC",
      rule: "open-dispute", stage: "-7d", level: level, subject: subject, advice: "open",
      ruleTitle: Texts(en: "Open", ru: "Откройте"), adviceText: nil, ifMissed: nil, sources: [])
  }

  static func delivery(attempts: Int = 0, id: Int64 = 7, closes: Moment = close) -> Delivery {
    Delivery(
      id: id, alert: alert(closes: closes), sink: "phone", recipient: "", attempts: attempts,
      enqueuedAt: now)
  }

  static func delivery(_ id: Int64, _ alert: Alert, enqueuedAt: Moment = now) -> Delivery {
    Delivery(
      id: id, alert: alert, sink: "phone", recipient: "me", attempts: 0, enqueuedAt: enqueuedAt)
  }
}
