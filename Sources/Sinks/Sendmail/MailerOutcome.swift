/// How a run of the mailer ended.
enum MailerOutcome: Hashable, Sendable {
  /// It ended by itself, with a status and the first line it wrote to standard error.
  case exited(Int32, complaint: String)
  /// Something else killed it.
  case killed(signal: Int32)
  /// It took longer than it may and was ended.
  case overran
  /// It was ended because orderwatch is stopping.
  case interrupted
  /// There is no such program.
  case missing
  /// The system would not start it.
  case notStarted(String)
}
