public import Civil
import Model
public import Sinks
import Storage

extension Pipeline {
  /// Takes down how a shipment went; it is on disk after the next `record`.
  ///
  /// - Parameters:
  ///   - shipment: What was sent.
  ///   - error: Why it was not taken; nil when the sink took it.
  ///   - now: When that was known.
  public mutating func land(_ shipment: Shipment, error: SinkError?, at now: Moment) {
    let outcome = error.map { self.outcome(of: shipment, after: $0, at: now) } ?? .delivered
    if error?.kind == .gone {
      gone.insert(Address(sink: shipment.sink, recipient: shipment.recipient))
    }
    let reason = error.flatMap { failover(of: shipment, after: $0, at: now) }
    landed.append(Landing(shipment: shipment, outcome: outcome, failover: reason))
  }

  /// Puts all outcomes on disk, and has other sinks told of what failed, in one transaction.
  ///
  /// - Returns: What the log should tell.
  /// - Throws: `StoreError`; then the outcomes stay here, and only their record is tried again.
  public mutating func record(at now: Moment) throws -> [PipelineNote] {
    guard !landed.isEmpty else { return [] }
    var notes: [PipelineNote] = []
    var others: [(key: AlertKey, recipients: [Recipient])] = []
    for landing in landed {
      notes.append(.outcome(landing.outcome, of: landing.shipment))
      try failOver(landing, &others, &notes)
    }
    try store.record(landed.map(\.recorded), telling: others, at: now)
    for landing in landed { flying[landing.shipment.subject] = nil }
    landed = []
    return notes
  }

  /// How many outcomes wait to be recorded.
  public var unrecorded: Int { landed.count }

  private func outcome(
    of shipment: Shipment, after error: SinkError, at now: Moment
  ) -> DeliveryOutcome {
    // Another sink must be told in time even if this one is never tried again by then.
    var latest: Moment?
    if case .at(let moment, _) = failover(of: shipment, kind: error.kind, at: now) {
      latest = moment
    }
    return DeliveryOutcome(after: error, of: shipment, noLaterThan: latest, at: now)
  }

  private func failover(
    of shipment: Shipment, after error: SinkError, at now: Moment
  ) -> Failover.Reason? {
    guard case .now(let reason) = failover(of: shipment, kind: error.kind, at: now) else {
      return nil
    }
    return reason
  }

  private func failover(
    of shipment: Shipment, kind: SinkError.Kind, at now: Moment
  ) -> Failover {
    let accepted = shipment.members.map(\.enqueuedAt).min() ?? now
    return Failover(
      after: kind, attempts: shipment.attempts + 1,
      firstFailure: max(accepted, now - RetrySchedule.elapsed(afterAttempts: shipment.attempts)),
      enqueuedAt: accepted, safeCloses: shipment.safeCloses,
      actTime: parts.policy(of: shipment.sink).actTime, at: now)
  }

  /// Has the next sink told, each alert once: while one of those told instead may still deliver,
  /// nobody further is.
  private func failOver(
    _ landing: Landing, _ others: inout [(key: AlertKey, recipients: [Recipient])],
    _ notes: inout [PipelineNote]
  ) throws {
    guard let reason = landing.failover ?? (landing.isDead ? .failures : nil) else { return }
    let sink = landing.shipment.sink
    for delivery in landing.shipment.members {
      let rows = try store.deliveries(of: delivery.alert.key)
      let chain = parts.failovers.chain(from: sink)
      guard !rows.contains(where: { chain.contains($0.delivery.sink) && $0.state != .dead }),
        let next = successor(of: sink, landing, told: Set(rows.map(\.delivery.sink)))
      else { continue }
      let recipients = parts.recipients(of: next).map { Recipient(sink: next, address: $0) }
      guard !recipients.isEmpty else { continue }
      others.append((delivery.alert.key, recipients))
      notes.append(.failedOver(from: sink, to: next, key: delivery.alert.key, reason))
    }
  }

  /// The sink named as failover; for what is given up, any other that a person reads.
  private func successor(of sink: String, _ landing: Landing, told: Set<String>) -> String? {
    if let next = parts.failovers.next(after: sink, told: told) { return next }
    guard landing.isDead else { return nil }
    return parts.sinks.first { !($0 is JournalSink) && !told.contains($0.name) }?.name
  }
}
