import Civil
import Model

extension LedgerEntry {
  /// The entry of an alert that a hush passes over.
  ///
  /// Its key is not the alert's: should the stage become the last of a changed ladder, it must
  /// still speak, and for that its key must be free.
  init(passingOver alert: Alert, revision: Int64, at now: Moment) {
    self.init(
      key: LedgerEntry.hushedKey(alert.order, alert.rule, revision, alert.stage), rule: alert.rule,
      revision: revision, stage: alert.stage, state: .superseded, at: now)
  }

  /// Whether a hush passed over the stage, rather than a later one or a move.
  func wasHushed(of order: OrderRef) -> Bool {
    state == .superseded && key == LedgerEntry.hushedKey(order, rule, revision, stage)
  }

  private static func hushedKey(
    _ order: OrderRef, _ rule: String, _ revision: Int64, _ stage: String
  ) -> AlertKey {
    AlertKey(order: order, rule: rule, revision: revision, stage: "hushed \(stage)")
  }
}
