import Civil
import Model
import Outbox
import Sinks
import Storage

extension World {
  /// After a pass that went well, before time goes on.
  func checkRest() throws {
    guard isUp, !air.contains(where: { $0.lands <= real }), armed.map({ $0 > wall }) ?? true
    else { return }
    guard pipeline.unrecorded == 0 else {
      throw Breach(law: .alwaysGoesOn, what: "an outcome waits to be recorded at \(wall)")
    }
    try checkLastStages()
    try checkWaiting()
  }

  private func checkLastStages() throws {
    guard goneSinks.isEmpty else { return }
    for (order, fact) in known {
      for rule in Fact.rules {
        // Only the buyer's last stage is critical and waits for nothing; the others may wait for
        // company or budget until six hours before the close.
        let ahead = rule == "guard" ? Fact.lastStage(rule) : Length(hours: 6)
        guard let closes = fact.closes(rule), closes - ahead <= wall, wall < closes,
          !witness.hasAttempt(order, rule, closes: closes)
        else { continue }
        throw Breach(
          law: .lastStageSpeaks, what: "\(order.id) \(rule) closes \(closes), now \(wall)")
      }
    }
  }

  private func checkWaiting() throws {
    let ids = Set(
      pipeline.flying.keys.compactMap { subject in
        if case .delivery(let id) = subject { id } else { nil }
      })
    let keys = Set(
      pipeline.flying.keys.compactMap { subject in
        if case .digest(let key) = subject { key } else { nil }
      })
    for sink in parts.sinks {
      guard pipeline.flying.values.filter({ $0 == sink.name }).count < Pipeline.width else {
        continue
      }
      let due = try store.deliveries(dueAt: wall, limit: 1, excluding: ids, sink: sink.name)
      let digests = try store.digests(dueAt: wall, limit: 1, excluding: keys, sink: sink.name)
      guard due.isEmpty, digests.isEmpty else {
        let words = due.map(\.alert.stage) + digests.map(\.row.kind.rawValue)
        throw Breach(law: .alwaysGoesOn, what: "\(sink.name) \(words) is due at \(wall)")
      }
    }
    let waits = try store.nextAttempt(excluding: ids, digests: keys)
    if let waits, armed == nil {
      throw Breach(law: .alwaysGoesOn, what: "no moment to pass at, one waits until \(waits)")
    }
  }

  /// After the weeks of quiet.
  func checkEnd() throws {
    for key in witness.raised {
      let rows = try store.deliveries(of: key)
      guard let first = rows.first else {
        throw Breach(law: .nothingVanishes, what: "nobody was to hear of \(key)")
      }
      let name =
        "\(first.delivery.alert.order.id) \(first.delivery.alert.rule)"
        + first.delivery.alert.stage
      for row in rows where row.state == .pending && armed == nil {
        throw Breach(law: .nothingVanishes, what: "\(name) waits for nothing")
      }
      let dead = rows.filter { $0.state == .dead }
      if !dead.isEmpty, Set(rows.map(\.delivery.sink)).count < 2 {
        throw Breach(
          law: .nothingVanishes,
          what: "\(name) was given up (\(dead[0].lastError ?? "")) and told nobody else")
      }
      for row in rows where row.state != .delivered && row.state != .pending {
        guard row.lastError == nil else { continue }
        throw Breach(law: .nothingVanishes, what: "\(name) ended without a reason")
      }
    }
  }
}
