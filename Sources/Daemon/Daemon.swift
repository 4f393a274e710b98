import Dispatch
import Glibc
public import Logging
public import Storage

/// The long-running program: loads, judges and tells until it is asked to stop.
public enum Daemon {
  /// Starts the daemon on the main queue; the process ends with it.
  ///
  /// - Parameters:
  ///   - assembly: Makes a new setup at each reload.
  ///   - setup: The setup to begin with.
  ///   - store: The store, opened for the daemon.
  ///   - log: Where the daemon says what it does.
  ///   - showsAlerts: Whether alerts are shown in the log as well, for somebody who watches it.
  /// - Throws: When files cannot be watched.
  public static func start(
    assembly: Assembly, setup: Setup, store: Store, log: Logger, showsAlerts: Bool
  ) throws {
    let loop = Loop(
      assembly: assembly, setup: setup, store: store, log: log, showsAlerts: showsAlerts
    ) { isWell in
      exit(isWell ? EXIT_SUCCESS : EXIT_FAILURE)
    }
    try loop.start()
  }

  /// Serves the main queue until something ends the process.
  public static func serve() -> Never {
    dispatchMain()
  }
}
