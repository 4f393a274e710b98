import Civil
import Model

/// One alert and its order.
enum Sample {
  private static let ref = OrderRef(platform: "shop", account: "me", id: "17")
  private static let close = Moment(seconds: 1_800_604_800)

  static let bareOrder = Order(ref: ref, title: "")

  static func order() -> Order {
    Order(
      ref: ref, title: "Desk Lamp", amount: Money(minor: 2_347, currency: "USD"), seller: "Alpha",
      region: "CN", tags: ["gift"])
  }

  static func alert(subject: Alert.Subject? = nil) -> Alert {
    let window = Window(
      rule: "open-dispute", actor: .buyer, opens: nil, closes: close, safeCloses: close,
      basis: .asserted)
    return Alert(
      key: AlertKey(rawValue: "k"), at: close - Length(days: 7), order: order(), pack: "shop-pack",
      zone: "UTC", rule: "open-dispute", stage: "-7d", level: .warning,
      subject: subject ?? .window(window), advice: "open", ruleTitle: Texts(en: "Open", ru: "Да"),
      adviceText: nil, ifMissed: nil, sources: [], skipped: ["-14d"], repetition: 2)
  }
}
