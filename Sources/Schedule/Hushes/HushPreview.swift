public import Civil
public import Model
public import Rules

/// What a hush would do to the alerts of one order, before it is stored.
public struct HushPreview: Hashable, Sendable {
  /// The alerts it would keep from being told at their moments until its end, in order of time;
  /// reminders are not among them.
  public let hidden: [Alert]
  /// How many reminders it would keep back.
  public let reminders: Int
  /// The first alert that is told all the same, of the windows of which something is hidden; nil
  /// when none is, so that nothing more is heard of them.
  public let speaks: Alert?

  /// Walks through the order's time twice, without the hush and with it.
  ///
  /// - Parameters:
  ///   - hush: What is about to be said.
  ///   - order: The order.
  ///   - pack: The pack that judges it.
  ///   - ledger: What was told of the order.
  ///   - account: What is known of the buyer's other orders; only guards ask for it.
  ///   - standing: What was said to alerts before.
  ///   - now: The moment to walk from.
  /// - Returns: Empty when it is not about this order.
  public static func of(
    _ hush: StandingHush, for order: Order, under pack: Pack, ledger: [LedgerEntry],
    account: Account = Account(), besides standing: [StandingHush] = [], at now: Moment
  ) -> HushPreview {
    guard hush.concerns(order.ref) else {
      return HushPreview(hidden: [], reminders: 0, speaks: nil)
    }
    func alerts(_ hushes: [StandingHush], until end: Moment) -> [Alert] {
      var walk = Forecast(
        order, under: pack, ledger: ledger, account: account, hushes: hushes, from: now)
      var alerts: [Alert] = []
      while let due = walk.step(until: end) { alerts += due }
      return alerts
    }
    let usual = alerts(standing, until: hush.hush.until ?? .latest)
    let told = alerts(standing + [hush], until: .latest)
    return HushPreview(usual: usual, told: told)
  }

  private init(usual: [Alert], told: [Alert]) {
    let moments = Dictionary(told.map { ($0.key, $0.at) }) { first, _ in first }
    let missing = usual.filter { moments[$0.key] != $0.at }
    hidden = missing.filter { $0.repetition == 0 }
    reminders = missing.count - hidden.count
    let windows = Set(missing.map(HushedWindow.init))
    speaks = told.first { windows.contains(HushedWindow($0)) }
  }

  private init(hidden: [Alert], reminders: Int, speaks: Alert?) {
    self.hidden = hidden
    self.reminders = reminders
    self.speaks = speaks
  }
}

/// What tells one window of an order from another.
private struct HushedWindow: Hashable {
  private let rule: String
  private let revision: Int64?

  init(_ alert: Alert) {
    rule = alert.rule
    revision = alert.window?.revision
  }
}
