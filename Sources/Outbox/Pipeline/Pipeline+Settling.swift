public import Civil
import Model
import Rules
import Schedule
import Storage

extension Pipeline {
  /// Brings back what a judgement has made true again, or what no hush holds any more.
  ///
  /// The ledger knows such an alert as told, so nothing else would tell it. Whether it may go at
  /// that moment is asked at its attempt, as ever.
  func settle(_ view: OrderInView, _ notes: inout [PipelineNote], at now: Moment) throws {
    let watched = view.watched
    // What was never told cannot have become true again.
    guard !watched.ledger.isEmpty, watched.withdrawnAt == nil else { return }
    let rows = try store.deliveries(for: watched.order.ref).filter { row in
      (row.state == .cancelled && !row.isDropped)
        || (row.state == .pending && row.lastError == Pipeline.hushed)
    }
    guard !rows.isEmpty, let pack = try? parts.library.pack(for: watched.order) else { return }
    for row in rows {
      let alert = row.delivery.alert
      let standing = Standing(
        of: alert, for: watched.order, under: pack, account: view.account, hushes: view.hushes,
        at: now)
      guard standing == .holds, alert.successor(in: watched.ledger) == nil,
        alert.window.map({ now < $0.closes }) ?? true
      else { continue }
      if row.state == .pending {
        try store.record(.held(until: now, reason: "not hushed any more"), of: row.id, at: now)
      } else if try store.revive(row.id, at: now) {
        notes.append(.revived(row.delivery))
      }
    }
  }

  /// Cancels what waits for orders that are withdrawn: those are not judged any more.
  ///
  /// - Returns: What the log should tell.
  /// - Throws: `StoreError`.
  public func settleWithdrawn(at now: Moment) throws -> [PipelineNote] {
    let outcome = DeliveryOutcome.cancelled(reason: "the order was withdrawn")
    let waiting = try store.pendingOfWithdrawn().filter { flying[.delivery($0.id)] == nil }
    guard !waiting.isEmpty else { return [] }
    try store.record(waiting.map { RecordedOutcome(outcome, of: $0.id) }, at: now)
    return waiting.map { .settled(outcome, of: $0) }
  }
}
