import Civil
import Logging
import Outbox
import Sinks

extension Loop {
  /// Starts what is due, as far as its sinks have room.
  func send(at now: Moment) throws {
    let (shipments, notes) = try pipeline.shipments(at: now)
    tell(notes)
    // What would have gone to an address that is gone is back already, and others are to be told.
    if pipeline.unrecorded > 0 { wantTick() }
    for shipment in shipments {
      guard let sink = setup.sink(shipment.sink) else { continue }
      Task(executorPreference: work) { await self.send(shipment, through: sink, at: now) }
    }
  }

  private func send(_ shipment: Shipment, through sink: any Sink, at now: Moment) async {
    do throws(SinkError) {
      switch shipment.content {
      case .delivery(let delivery): try await sink.send(delivery, isDrill: false, at: now)
      case .digest(let digest):
        try await sink.send(digest, to: shipment.recipient, isDrill: false, at: now)
      }
      finish(shipment, with: nil)
    } catch {
      finish(shipment, with: error)
    }
  }

  private func finish(_ shipment: Shipment, with error: SinkError?) {
    pipeline.land(shipment, error: error, at: Clock.now())
    // Many outcomes make one pass, and one transaction.
    guard phase == .stopping else { return wantTick() }
    recordLast()
    endWhenIdle()
  }

  /// What cannot be recorded at the end is sent again by the next daemon, with the same key.
  private func recordLast() {
    do {
      tell(try pipeline.record(at: Clock.now()))
    } catch {
      log.error("\(error)")
    }
  }

  /// Gives up what waits for a sink that the configuration does not name any more.
  func retireDeliveries(at now: Moment) throws {
    for (name, count) in try pipeline.retire(at: now) {
      log.error("sink '\(name)' is not configured any more; gave up \(count) deliveries")
    }
  }
}
