public import Civil
import Model
import Rules
import Schedule
import Storage

extension Pipeline {
  /// Judges a batch of the orders that are due, and settles what is still to be told of them.
  ///
  /// - Parameters:
  ///   - now: The moment to judge at.
  ///   - limit: How many orders at most, in one transaction.
  /// - Returns: How many were judged, and what the log should tell.
  /// - Throws: `StoreError`; then the batch is due as before.
  public mutating func judge(
    at now: Moment, limit: Int = 500
  ) throws -> (count: Int, notes: [PipelineNote]) {
    let due = try store.due(at: now, limit: limit)
    guard !due.isEmpty else { return (0, []) }
    var notes: [PipelineNote] = []
    var facts = PassFacts(self, at: now)
    var judgements: [Judgement] = []
    for watched in due {
      let view = try facts.view(of: watched)
      judgements.append(judgement(of: view, &notes, at: now))
      try settle(view, &notes, at: now)
      for entry in watched.ledger { fresh.remove(entry.key) }
    }
    let left = Set(try store.commit(judgements, at: now))
    let raised = judgements.filter { !left.contains($0.rowID) }.flatMap(\.alerts).map(\.0)
    if fresh.count < Pipeline.mostFresh { fresh.formUnion(raised.map(\.key)) }
    notes += raised.map { .raised($0) }
    return (due.count, notes)
  }

  private func judgement(
    of view: OrderInView, _ notes: inout [PipelineNote], at now: Moment
  ) -> Judgement {
    let watched = view.watched
    let agenda: Agenda
    var packID: String?
    do throws(PackChoiceError) {
      let pack = try parts.library.pack(for: watched.order)
      agenda = Agenda(
        for: watched.order, under: pack, ledger: watched.ledger, account: view.account,
        hushes: view.hushes, at: now)
      packID = pack.id
    } catch {
      agenda = Agenda(of: watched.order, ledger: watched.ledger, withoutPack: "\(error)", at: now)
      notes.append(.unjudged(watched.order.ref, "\(error)"))
    }
    return Judgement(
      of: watched, entries: agenda.entries,
      alerts: agenda.due.map { ($0, recipients: recipients(of: $0, for: watched.order, at: now)) },
      wakeAt: agenda.wakeAt, pack: packID)
  }

  /// Who is to hear of an alert, and from when on where a reader's hours are quiet.
  private func recipients(of alert: Alert, for order: Order, at now: Moment) -> [Recipient] {
    parts.routes.recipients(of: alert, for: order).map { recipient in
      guard case .hold(let until) = hold(alert, recipient.sink, recipient.address, order, at: now)
      else { return recipient }
      return Recipient(sink: recipient.sink, address: recipient.address, heldUntil: until)
    }
  }

  /// Whether an alert is told to a recipient now or waits for the end of quiet hours.
  func hold(
    _ alert: Alert, _ sink: String, _ recipient: String, _ order: Order, at now: Moment
  ) -> Hold {
    let policy = parts.policy(of: sink)
    guard let quiet = policy.quiet[recipient] else { return .send(.awake) }
    let pack = try? parts.library.pack(for: order)
    let isLast = pack?.rule(alert.rule)?.isLastStage(alert.stage) ?? false
    return Hold(of: alert, isLastStage: isLast, in: quiet, actTime: policy.actTime, at: now)
  }
}
