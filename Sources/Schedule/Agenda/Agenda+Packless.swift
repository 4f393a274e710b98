public import Civil
public import Model

extension Agenda {
  /// The agenda of an order that no pack is for: one alert that says so, once.
  ///
  /// - Parameters:
  ///   - order: The order.
  ///   - ledger: What was already told of it.
  ///   - hushes: What was said to alerts, of this order or others, also what has ended.
  ///   - reason: Why there is no pack, and what to do.
  ///   - now: The moment to judge at.
  public init(
    of order: Order, ledger: [LedgerEntry], hushes: [StandingHush] = [],
    withoutPack reason: String, at now: Moment
  ) {
    self.init(due: [], entries: [], wakeAt: nil)
    let key = AlertKey(
      order: order.ref, rule: Agenda.packless, revision: 0, stage: Agenda.failureStage)
    guard !ledger.contains(where: { $0.key == key }) else { return }
    raise(
      Alert(
        key: key, at: now, order: order, pack: "", zone: "UTC", rule: Agenda.packless,
        stage: Agenda.failureStage, level: .warning, subject: .failure(reason), advice: "",
        ruleTitle: Texts(
          en: "No pack watches this order", ru: "За этим заказом не следит ни один набор правил"),
        adviceText: nil, ifMissed: nil, sources: []),
      unlessHushed: Hushes(hushes, for: order))
  }

  /// The rule id of the alert that no pack is for an order.
  private static let packless = "no-pack"
}
