import Civil
import Model
import Schedule
import Sinks
import Storage

extension Pipeline {
  /// From which moment on outlooks are due where none was sent yet: the daemon's first day.
  private static let beginning = "outlooks"

  /// Puts the outlooks on their way whose time has come; after downtime the latest one alone.
  func enqueueOutlooks(at now: Moment) throws -> [PipelineNote] {
    var notes: [PipelineNote] = []
    for sink in parts.sinks {
      let policy = parts.policy(of: sink.name)
      guard let times = policy.digest else { continue }
      for recipient in sink.recipients {
        let last = try lastOutlook(sink.name, recipient)
        let done = try last ?? firstDay(at: now)
        guard let period = times.due(since: done, at: now, in: policy.zone(of: recipient)) else {
          continue
        }
        let kind: Digest.Kind = times.weekday == nil ? .daily : .weekly
        let key = AlertKey(digest: kind, sink: sink.name, recipient: recipient, dueAt: period)
        let isNew = try store.enqueue(
          NewDigest(key: key, kind: kind, sink: sink.name, recipient: recipient, period: period),
          at: now)
        if isNew { notes.append(.outlook(kind, sink: sink.name, period: period)) }
      }
    }
    return notes
  }

  func nextOutlook(of sink: String, after now: Moment) -> Moment? {
    let policy = parts.policy(of: sink)
    guard let times = policy.digest else { return nil }
    return parts.recipients(of: sink)
      .map { times.next(after: now, in: policy.zone(of: $0)) }.min()
  }

  /// The digests of a sink that are to be sent; those without anything in them are settled here.
  func digests(
    of sink: String, room: Int, _ facts: inout PassFacts, _ notes: inout [PipelineNote],
    at now: Moment
  ) throws -> [Shipment] {
    guard room > 0 else { return [] }
    var keys = Set(
      flying.keys.compactMap { subject in
        if case .digest(let key) = subject { key } else { nil }
      })
    var shipments: [Shipment] = []
    while shipments.count < room {
      let due = try store.digests(dueAt: now, limit: room, excluding: keys, sink: sink)
      guard !due.isEmpty else { break }
      for pending in due {
        keys.insert(pending.row.key)
        let shipment =
          switch pending.row.kind {
          case .together, .held, .overflow: try gathered(pending, &facts, &notes, at: now)
          case .daily, .weekly, .allClear: try outlook(pending, at: now)
          }
        if let shipment { shipments.append(shipment) }
      }
    }
    return shipments
  }

  /// A digest of what in it still holds; without any of it left, it is over.
  private func gathered(
    _ pending: PendingDigest, _ facts: inout PassFacts, _ notes: inout [PipelineNote],
    at now: Moment
  ) throws -> Shipment? {
    var members: [Delivery] = []
    var quietEnd: Moment?
    for member in pending.members {
      switch try obstacle(to: member, &facts, at: now) {
      case nil: members.append(member)
      case .held(let until, reason: "quiet hours"):
        members.append(member)
        quietEnd = min(quietEnd ?? until, until)
      case let outcome?:
        // A hushed member comes back by itself, alone, when the hush is over.
        let cancelled = outcome.asCancelled
        try store.record(cancelled, of: member.id, at: now)
        notes.append(.settled(cancelled, of: member))
      }
    }
    let key = pending.row.key
    guard !members.isEmpty else {
      try store.record(
        [RecordedOutcome(.cancelled(reason: "nothing in it holds"), ofDigest: key)], at: now)
      return nil
    }
    if let quietEnd {
      try store.record(
        [RecordedOutcome(.held(until: quietEnd, reason: "quiet hours"), ofDigest: key)], at: now)
      return nil
    }
    var digest = Digest(pending.row.kind, of: members, at: now)
    digest.key = key
    return Shipment(digest, pending.row, members: members)
  }

  private func outlook(_ pending: PendingDigest, at now: Moment) throws -> Shipment? {
    let policy = parts.policy(of: pending.row.sink)
    var digest = try outlook(pending.row, at: now).arranged()
    let kind = policy.digest?.kind(
      isEmpty: digest.isEmpty, allClear: policy.sendsAllClear,
      lastSent: try lastDelivered(pending.row), at: pending.row.period)
    guard let kind else {
      try store.record(
        [RecordedOutcome(.cancelled(reason: "nothing to tell"), ofDigest: pending.row.key)],
        at: now)
      return nil
    }
    digest.kind = kind
    return Shipment(digest, pending.row, members: [])
  }

  private static let kinds: [Digest.Kind] = [.daily, .weekly, .allClear]

  private func lastOutlook(_ sink: String, _ recipient: String) throws -> Moment? {
    try Pipeline.kinds.compactMap {
      try store.lastPeriod(kind: $0, sink: sink, recipient: recipient)
    }.max()
  }

  /// For when the outlook was that the same reader got last.
  private func lastDelivered(_ row: DigestRow) throws -> Moment? {
    try store.digests(state: .delivered, sink: row.sink, limit: 100)
      .filter { $0.recipient == row.recipient && Pipeline.kinds.contains($0.kind) }
      .map(\.period).max()
  }

  private func firstDay(at now: Moment) throws -> Moment {
    if let text = try store.value(for: Pipeline.beginning), let seconds = Int64(text) {
      return Moment(seconds: seconds)
    }
    try store.set(String(now.seconds), for: Pipeline.beginning)
    return now
  }
}

extension DeliveryOutcome {
  /// The same as an end, for what can only wait outside of a digest.
  fileprivate var asCancelled: DeliveryOutcome {
    if case .held(_, let reason) = self { .cancelled(reason: reason) } else { self }
  }
}
