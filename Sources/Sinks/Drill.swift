public import Civil
public import Model

/// The message that tests a sink: a made-up alert about no real order.
public enum Drill {
  /// The deliveries of one test, one for each recipient of the sink.
  ///
  /// They are for `send(_:isDrill:at:)` with `isDrill` set, and are kept in no store.
  ///
  /// - Parameters:
  ///   - sink: Which sink to test.
  ///   - now: The moment of the test; the made-up window closes a day later.
  /// - Returns: Deliveries with the number 0 and a key of their own for each test.
  public static func deliveries(to sink: any Sink, at now: Moment) -> [Delivery] {
    let alert = alert(at: now)
    return sink.recipients.map { recipient in
      Delivery(
        id: 0, alert: alert, sink: sink.name, recipient: recipient, attempts: 0, enqueuedAt: now)
    }
  }

  private static func alert(at now: Moment) -> Alert {
    let close = now + Length(days: 1)
    let window = Window(
      rule: "test", actor: .buyer, opens: nil, closes: close, safeCloses: close, basis: .asserted)
    let order = Order(ref: OrderRef(platform: "orderwatch", id: "test"), title: "test order")
    return Alert(
      key: AlertKey(rawValue: "test\(now.seconds.magnitude)"), at: now, order: order,
      pack: "orderwatch", zone: Zone.utc.name, rule: "test", stage: "-1d", level: .notice,
      subject: .window(window), advice: "",
      ruleTitle: Texts(en: "Test of orderwatch", ru: "Проверка orderwatch"),
      adviceText: Texts(
        en: "Nothing: alerts reach you this way.",
        ru: "Ничего: предупреждения до вас доходят."),
      ifMissed: nil, sources: [])
  }
}
