import Civil
import Logging
import Model
import Sinks
import Storage
import Wording

extension Loop {
  /// Tells the heartbeat's address that a pass went well, where one is configured and due.
  ///
  /// The moment is kept in the store before the beat is sent: that shows that the store can be
  /// written, and a daemon that starts again and again does not beat more often.
  func beat(at now: Moment) throws {
    guard let heartbeat = setup.configuration.heartbeat else { return }
    var pulse = try self.pulse ?? Pulse(tried: beatenAt())
    defer { self.pulse = pulse }
    guard pulse.isDue(every: heartbeat.every, at: now) else { return }
    let isTried = isWell
    pulse.look(isTried: isTried, at: now)
    guard isTried else { return }
    try store.set(String(now.seconds), for: Loop.beatMark)
    let sink = assembly.sink(for: heartbeat, reader: setup.reader)
    Task(executorPreference: work) { await self.beat(through: sink, at: now) }
  }

  /// When to wake up for the next heartbeat; nil when none is configured.
  var nextBeat: Moment? {
    setup.configuration.heartbeat.flatMap { pulse?.wake(every: $0.every) }
  }

  /// Whether everything that is to be watched is: no order book refused or unread, no configuration
  /// that waits to be mended.
  private var isWell: Bool {
    refusedFiles.isEmpty && missingFiles.isEmpty && reloadProblem == nil && scanAgainAt == nil
      && !isReading && !isScanWanted
  }

  private func beat(through sink: any Sink, at now: Moment) async {
    let digest = Digest(
      key: AlertKey(rawValue: "heartbeat-\(now.seconds)"), kind: .allClear, at: now)
    do throws(SinkError) {
      try await sink.send(digest, to: "", isDrill: false, at: now)
      ended(nil)
    } catch {
      ended(error)
    }
  }

  private func ended(_ error: SinkError?) {
    guard pulse?.end(isWell: error == nil) ?? false else { return }
    if let error {
      log.warning("\(error); told once until it works again")
    } else {
      log.notice("the heartbeat is taken again")
    }
  }

  private func beatenAt() throws -> Moment? {
    try store.value(for: Loop.beatMark).flatMap(Int64.init).map(Moment.init(seconds:))
  }

  private static let beatMark = "heartbeat"
}

extension Assembly {
  fileprivate nonisolated func sink(for heartbeat: Heartbeat, reader: Reader) -> any Sink {
    SinkSettings.webhook(heartbeat.settings)
      .make(name: "heartbeat", reader: reader, webhooks: webhooks)
  }
}
