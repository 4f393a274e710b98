import Civil
import Logging
import Model
import Outbox
import Storage
import Wording

extension Loop {
  /// Writes what a pass has done into the log.
  func tell(_ notes: [PipelineNote]) {
    for note in notes { tell(note) }
  }

  private func tell(_ note: PipelineNote) {
    switch note {
    case .raised(let alert): tell(raised: alert)
    case .unjudged(let order, let reason): log.error("order \(order): \(reason)")
    case .outcome(let outcome, of: let shipment):
      tell(outcome, attempt: shipment.attempt, shipment.metadata)
    case .settled(let outcome, of: let delivery):
      tell(outcome, attempt: delivery.attempts, delivery.metadata)
    case .revived(let delivery):
      log.notice("true again, and sent after all", metadata: delivery.metadata)
    case .failedOver(let from, let to, let key, let reason):
      log.warning(
        "sink '\(from)' fails (\(reason.rawValue)); telling '\(to)' too",
        metadata: ["key": "\(key)"])
    case .outlook(let kind, let sink, let period):
      log.info("\(kind.rawValue) digest of \(period) goes to '\(sink)'")
    }
  }

  private func tell(raised alert: Alert) {
    log.log(
      level: showsAlerts ? .notice : .info,
      "\(alert.level.rawValue): \(alert.ruleTitle[setup.reader.language]): \(alert.order)",
      metadata: [
        "rule": "\(alert.rule)", "stage": "\(alert.stage)", "key": "\(alert.key)",
        "closes": "\(alert.window.map { "\($0.closes)" } ?? "-")",
      ])
  }

  private func tell(_ outcome: DeliveryOutcome, attempt: Int, _ metadata: Logger.Metadata) {
    switch outcome {
    case .delivered: log.info("delivered", metadata: metadata)
    case .retry(let next, let reason):
      let time = setup.reader.zone.format(next)
      log.warning(
        "\(reason); trying again at \(time) after attempt \(attempt)", metadata: metadata)
    case .dead(let reason): log.error("given up: \(reason)", metadata: metadata)
    case .held(let until, let reason):
      log.info("held until \(until): \(reason)", metadata: metadata)
    case .cancelled(let reason): log.info("cancelled: \(reason)", metadata: metadata)
    }
  }
}

extension Shipment {
  /// What log messages about a message carry.
  fileprivate nonisolated var metadata: Logger.Metadata {
    switch content {
    case .delivery(let delivery): delivery.metadata
    case .digest(let digest):
      ["sink": "\(sink)", "digest": "\(digest.kind.rawValue)", "key": "\(digest.key)"]
    }
  }
}
