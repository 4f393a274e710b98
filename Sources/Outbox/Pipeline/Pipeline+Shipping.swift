public import Civil
import Model
import Schedule
import Sinks
import Storage

extension Pipeline {
  /// The messages to send now, as far as their sinks have room.
  ///
  /// What is handed out counts as flying until `land` hears of it.
  ///
  /// - Parameter now: The moment to send at.
  /// - Returns: The shipments, and what the log should tell of what was decided meanwhile.
  /// - Throws: `StoreError`; what was handed out by then is lost to this pass and due again later.
  public mutating func shipments(
    at now: Moment
  ) throws -> (shipments: [Shipment], notes: [PipelineNote]) {
    // Whatever waits for judgement may turn out to be untrue, and belongs into the same digests.
    guard try store.nextWake().map({ $0 > now }) ?? true else { return ([], []) }
    var shipments: [Shipment] = []
    var notes = try enqueueOutlooks(at: now)
    var facts = PassFacts(self, at: now)
    for sink in parts.sinks {
      var room = Pipeline.width - flying.values.filter { $0 == sink.name }.count
      shipments += take(
        try digests(of: sink.name, room: room, &facts, &notes, at: now), &room, at: now)
      guard room > 0 else { continue }
      shipments += take(
        try messages(of: sink.name, room: room, &facts, &notes, at: now), &room, at: now)
    }
    return (shipments, notes)
  }

  /// What there is room for; what would go to an address that is gone is back at once.
  private mutating func take(
    _ found: [Shipment], _ room: inout Int, at now: Moment
  ) -> [Shipment] {
    let taken = found.prefix(max(0, room))
    for shipment in taken { flying[shipment.subject] = shipment.sink }
    room -= taken.count
    return taken.filter { shipment in
      let address = Address(sink: shipment.sink, recipient: shipment.recipient)
      guard gone.contains(address) else { return true }
      let error = SinkError(
        kind: .gone, message: "sink '\(shipment.sink)': the address is gone for good")
      land(shipment, error: error, at: now)
      return false
    }
  }

  /// The single deliveries of a sink, and the digests made of what is due together.
  private mutating func messages(
    of sink: String, room: Int, _ facts: inout PassFacts, _ notes: inout [PipelineNote],
    at now: Moment
  ) throws -> [Shipment] {
    let policy = parts.policy(of: sink)
    let ids = Set(
      flying.keys.compactMap { subject in
        if case .delivery(let id) = subject, flying[subject] == sink { id } else { nil }
      })
    let due = try sendable(
      store.deliveries(
        dueAt: now, limit: policy.isPlain ? room : Pipeline.batch, excluding: ids, sink: sink),
      &facts, &notes, at: now)
    guard !policy.isPlain else { return due.map(Shipment.init) }
    let sent = try policy.budget.map { budget in
      try store.sentMoments(sink: sink, since: now - budget.span, limit: budget.count)
    }
    var moments = (sent ?? []) + flying.values.filter { $0 == sink }.map { _ in now }
    var shipments: [Shipment] = []
    for (recipient, deliveries) in Dictionary(grouping: due, by: \.recipient).sorted(by: {
      $0.key < $1.key
    }) {
      // What was tried alone keeps its key; a receiver may have it already.
      let tried = deliveries.filter { $0.attempts > 0 }
      shipments += tried.map(Shipment.init)
      moments += tried.map { _ in now }
      let plan = SendPlan(
        deliveries.filter { $0.attempts == 0 }, grouping: policy.grouping ?? .within(.zero),
        released: released(deliveries, policy.quiet[recipient], at: now),
        actTime: policy.actTime, at: now
      ).limited(by: policy.budget, after: moments, actTime: policy.actTime, at: now)
      moments += plan.parcels.map { _ in now }
      try wait(for: plan, &notes, at: now)
      for parcel in plan.parcels {
        shipments += try shipment(of: parcel, sink, recipient, at: now).map { [$0] } ?? []
      }
    }
    return shipments
  }

  /// Those that nothing keeps from being sent; what became of the others is on disk.
  private func sendable(
    _ deliveries: [Delivery], _ facts: inout PassFacts, _ notes: inout [PipelineNote],
    at now: Moment
  ) throws -> [Delivery] {
    var free: [Delivery] = []
    var outcomes: [RecordedOutcome] = []
    for delivery in deliveries {
      if let outcome = try obstacle(to: delivery, &facts, at: now) {
        outcomes.append(RecordedOutcome(outcome, of: delivery.id))
        notes.append(.settled(outcome, of: delivery))
      } else {
        free.append(delivery)
      }
    }
    try store.record(outcomes, at: now)
    return free
  }

  /// What fell due in quiet hours that are over now.
  private func released(
    _ deliveries: [Delivery], _ quiet: QuietHours?, at now: Moment
  ) -> Set<Int64> {
    guard let quiet else { return [] }
    return Set(deliveries.filter { quiet.contains($0.enqueuedAt) }.map(\.id))
  }

  private func wait(
    for plan: SendPlan, _ notes: inout [PipelineNote], at now: Moment
  ) throws {
    guard let until = plan.until, !plan.held.isEmpty else { return }
    let outcome = DeliveryOutcome.held(until: until, reason: "waits for company or budget")
    try store.record(plan.held.map { RecordedOutcome(outcome, of: $0.id) }, at: now)
    notes += plan.held.map { .settled(outcome, of: $0) }
  }

  private func shipment(
    of parcel: Parcel, _ sink: String, _ recipient: String, at now: Moment
  ) throws -> Shipment? {
    switch parcel {
    case .alone(let delivery): return Shipment(delivery)
    case .digest(let kind, let deliveries):
      let digest = Digest(kind, of: deliveries, at: now)
      // On disk before the first attempt: a crash must not make another digest of the same alerts.
      let bound = try store.group(
        deliveries.map(\.id),
        as: NewDigest(
          key: digest.key, kind: kind, sink: sink, recipient: recipient, period: now), at: now)
      guard !bound.isEmpty, let row = try store.digest(digest.key) else { return nil }
      return Shipment(digest, row, members: deliveries)
    }
  }
}
