public import Logging
public import Storage

/// The long-running program: loads, judges and tells until it is asked to stop.
public enum Daemon {
  /// Runs until SIGTERM or SIGINT.
  ///
  /// - Parameters:
  ///   - assembly: Makes a new setup at each reload.
  ///   - setup: The setup to begin with.
  ///   - store: The store, opened for the daemon.
  ///   - log: Where the daemon says what it does.
  ///   - showsAlerts: Whether alerts are shown in the log as well, for somebody who watches it.
  /// - Throws: When it cannot begin: files cannot be watched or the store fails.
  public static func run(
    assembly: Assembly, setup: Setup, store: Store, log: Logger, showsAlerts: Bool
  ) async throws {
    try await Loop(
      assembly: assembly, setup: setup, store: store, log: log, showsAlerts: showsAlerts
    ).run()
    try store.close()
  }
}
