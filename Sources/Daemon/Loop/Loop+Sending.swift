import Civil
import Logging
import Model
import Outbox
import Rules
import Schedule
import Sinks
import Storage
import Wording

extension Loop {
  /// How many deliveries one sink has in flight at once: a slow one delays nobody else.
  private static let width = 16

  /// Starts the deliveries that are due, as far as their sinks have room.
  func send(at now: Moment) throws {
    for sink in setup.sinks {
      let ids = Set(flying.filter { $0.value == sink.name }.keys)
      guard ids.count < Loop.width else { continue }
      let due = try store.deliveries(
        dueAt: now, limit: Loop.width - ids.count, excluding: ids, sink: sink.name)
      for delivery in due { try start(delivery, through: sink, at: now) }
    }
  }

  private func start(_ delivery: Delivery, through sink: any Sink, at now: Moment) throws {
    if let reason = try obsolescence(of: delivery, at: now) {
      try store.record(.cancelled(reason: reason), of: delivery.id, at: now)
      log.info("cancelled: \(reason)", metadata: delivery.metadata)
      return wantTick()
    }
    flying[delivery.id] = sink.name
    Task(executorPreference: work) { await self.send(delivery, through: sink, at: now) }
  }

  private func send(_ delivery: Delivery, through sink: any Sink, at now: Moment) async {
    do throws(SinkError) {
      try await sink.send(delivery, isDrill: false, at: now)
      finish(delivery, with: nil)
    } catch {
      finish(delivery, with: error)
    }
  }

  /// Sends what was cancelled and has become true again: the ledger knows it as told, so nothing
  /// else would tell it.
  func revive(_ watched: WatchedOrder, at now: Moment) throws {
    guard !watched.ledger.isEmpty, watched.withdrawnAt == nil,
      let pack = try? setup.library.pack(for: watched.order)
    else { return }
    for row in try store.deliveries(for: watched.order.ref) where row.state == .cancelled {
      let alert = row.delivery.alert
      let standing = Standing(
        of: alert, for: watched.order, under: pack, account: try account(of: watched, at: now),
        at: now)
      guard standing == .holds, alert.window.map({ now < $0.closes }) ?? true else { continue }
      try store.revive(row.id, at: now)
      log.notice("true again, and sent after all", metadata: row.delivery.metadata)
    }
  }

  /// Why an alert is not true any more; nil when it is.
  private func obsolescence(of delivery: Delivery, at now: Moment) throws -> String? {
    // Judged within this very second, it cannot have become wrong.
    guard delivery.enqueuedAt < now else { return nil }
    guard let watched = try store.order(delivery.alert.order) else {
      return "the order is not in the store any more"
    }
    if watched.withdrawnAt != nil { return "the order was withdrawn" }
    guard let pack = try? setup.library.pack(for: watched.order) else { return nil }
    let standing = Standing(
      of: delivery.alert, for: watched.order, under: pack,
      account: try account(of: watched, at: now),
      at: now)
    guard case .obsolete(let reason) = standing else { return nil }
    return reason
  }

  private func account(of watched: WatchedOrder, at now: Moment) throws -> Account {
    var accounts = AccountLedger(store, setup.library, at: now)
    return try accounts.account(of: watched.order)
  }

  private func finish(_ delivery: Delivery, with error: SinkError?) {
    let now = Clock.now()
    let outcome = error.map { DeliveryOutcome(after: $0, of: delivery, at: now) } ?? .delivered
    do {
      try store.record(outcome, of: delivery.id, at: now)
      tell(outcome, of: delivery)
      flying[delivery.id] = nil
    } catch {
      // Sent again at once it would be told again and again; so only the record is tried again.
      unrecorded[delivery.id] = (outcome, delivery)
      return stumble(over: error, at: now)
    }
    if phase == .stopping { endWhenIdle() } else { wantTick() }
  }

  /// Records the outcomes that an earlier pass could not.
  func recordLate(at now: Moment) throws {
    for (id, late) in unrecorded {
      try store.record(late.outcome, of: id, at: now)
      tell(late.outcome, of: late.delivery)
      unrecorded[id] = nil
      flying[id] = nil
    }
  }

  private func tell(_ outcome: DeliveryOutcome, of delivery: Delivery) {
    switch outcome {
    case .delivered:
      log.info("delivered", metadata: delivery.metadata)
    case .retry(let next, let reason):
      let attempt = delivery.attempts + 1
      log.warning(
        "\(reason); trying again at \(setup.reader.zone.format(next)) after attempt \(attempt)",
        metadata: delivery.metadata)
    case .dead(let reason):
      log.error("given up: \(reason)", metadata: delivery.metadata)
    case .held(let until, let reason):
      log.info("held until \(until): \(reason)", metadata: delivery.metadata)
    case .cancelled(let reason):
      log.info("cancelled: \(reason)", metadata: delivery.metadata)
    }
  }

  /// Gives up what waits for a sink that the configuration does not name any more.
  func retireDeliveries(at now: Moment) throws {
    let names = Set(setup.sinks.map(\.name))
    for name in try store.pendingSinks() where !names.contains(name) {
      let count = try store.giveUp(sink: name, at: now)
      log.error("sink '\(name)' is not configured any more; gave up \(count) deliveries")
    }
  }
}
