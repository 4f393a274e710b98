import Civil
import Model
import Sinks
import Storage

/// One alert that closes in a week.
enum Samples {
  static let now = Moment(seconds: 1_800_000_000)
  static let close = now + Length(days: 7)

  static func alert(
    level: Level = .warning, platform: String = "aliexpress", account: String = "me",
    tags: [String] = ["gift"], closes: Moment = close
  ) -> Alert {
    let window = Window(
      rule: "open-dispute", actor: .buyer, opens: nil, closes: closes, safeCloses: closes,
      basis: .asserted)
    let order = Order(
      ref: OrderRef(platform: platform, account: account, id: "1"), title: "Lamp", tags: tags)
    return Alert(
      key: AlertKey(rawValue: "k"), at: now, order: order, pack: "aliexpress", zone: "UTC",
      rule: "open-dispute", stage: "-7d", level: level, subject: .window(window), advice: "open",
      ruleTitle: Texts(en: "Open", ru: "Откройте"), adviceText: nil, ifMissed: nil, sources: [])
  }

  static func delivery(attempts: Int = 0, id: Int64 = 7, closes: Moment = close) -> Delivery {
    Delivery(
      id: id, alert: alert(closes: closes), sink: "phone", recipient: "", attempts: attempts,
      enqueuedAt: now)
  }
}
