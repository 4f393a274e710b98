import Clibsystemd

/// What the service manager is told; silent where none listens.
nonisolated struct ServiceNotifier: Sendable {
  /// A state the manager understands (sd_notify(3)).
  enum State {
    case ready
    /// A reload began at this moment of the monotonic clock, in microseconds.
    case reloading(monotonicMicroseconds: UInt64)
    case stopping
    case watchdog
    case status(String)
  }

  /// Tells the manager; what cannot be delivered is nobody's loss.
  func tell(_ state: State) {
    _ = sd_notify(0, state.text)
  }

  /// Half the time after which the manager takes silence for death, in microseconds; nil when it
  /// does not watch this process.
  func watchdogInterval() -> UInt64? {
    var limit: UInt64 = 0
    return sd_watchdog_enabled(0, &limit) > 0 && limit > 1 ? limit / 2 : nil
  }
}

extension ServiceNotifier.State {
  fileprivate nonisolated var text: String {
    switch self {
    case .ready: "READY=1"
    case .reloading(let microseconds): "RELOADING=1\nMONOTONIC_USEC=\(microseconds)"
    case .stopping: "STOPPING=1"
    case .watchdog: "WATCHDOG=1"
    // A line break would begin another assignment, so foreign text must have none.
    case .status(let text):
      "STATUS=" + String(text.map { $0.isNewline ? " " : $0 })
    }
  }
}
