import Civil
import Model
import Rules
import Schedule
import Storage

extension Pipeline {
  /// What keeps a delivery from being sent at this moment; nil when nothing does.
  ///
  /// Asked at every attempt. What this very process has raised, and whose order was not judged
  /// since, is known to hold.
  func obstacle(
    to delivery: Delivery, _ facts: inout PassFacts, at now: Moment
  ) throws -> DeliveryOutcome? {
    let isQuietEver = parts.policy(of: delivery.sink).quiet[delivery.recipient] != nil
    guard !fresh.contains(delivery.alert.key) || delivery.attempts > 0 || isQuietEver else {
      return nil
    }
    guard let watched = try store.order(delivery.alert.order) else {
      return .cancelled(reason: "the order is not in the store any more")
    }
    if watched.withdrawnAt != nil { return .cancelled(reason: "the order was withdrawn") }
    guard let pack = try? parts.library.pack(for: watched.order) else { return nil }
    let view = try facts.view(of: watched)
    let standing = Standing(
      of: delivery.alert, for: watched.order, under: pack, account: view.account,
      hushes: view.hushes, at: now)
    if let outcome = outcome(of: delivery.alert, standing, watched.ledger) { return outcome }
    let hold = hold(delivery.alert, delivery.sink, delivery.recipient, watched.order, at: now)
    guard case .hold(let until) = hold else { return nil }
    return .held(until: until, reason: "quiet hours")
  }

  private func outcome(
    of alert: Alert, _ standing: Standing, _ ledger: [LedgerEntry]
  ) -> DeliveryOutcome? {
    switch standing {
    case .obsolete(let reason): .cancelled(reason: reason)
    case .hushed(let until?): .held(until: until, reason: Pipeline.hushed)
    case .hushed(nil): .cancelled(reason: "acknowledged")
    case .holds: alert.successor(in: ledger).map { .cancelled(reason: "superseded by \($0)") }
    }
  }

  /// Why a hushed delivery waits, as the store keeps it.
  static let hushed = "hushed"
}

extension Alert {
  /// The stage of the same window that was raised after this one; nil when this is the latest.
  func successor(in ledger: [LedgerEntry]) -> String? {
    guard let own = ledger.first(where: { $0.key == key }) else { return nil }
    return ledger.filter {
      $0.state == .raised && $0.rule == own.rule && $0.revision == own.revision
        && $0.repetition == 0 && $0.at > own.at && $0.stage != own.stage
    }.max { $0.at < $1.at }?.stage
  }
}
