import ArgumentParser

/// A command that waits for something while the main queue is served, and then ends the process.
///
/// The parser's own asynchronous commands run on Swift's shared pool, whose first use keeps the
/// process waking up for ever (see `QueueExecutor` in Daemon).
protocol WaitingCommand: ParsableCommand {
  /// Begins what the command is for; returns at once.
  @MainActor func begin() throws
}
