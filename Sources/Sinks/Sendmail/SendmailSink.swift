public import Civil
public import Model
public import Wording

/// Tells alerts by mail, through the program that every mail system installs as `sendmail`.
///
/// One message and one run of the program for each recipient, so that one bad address harms no
/// other. No shell is involved, and the program runs in a process group of its own.
public struct SendmailSink: Sink {
  /// The name in the configuration.
  public let name: String
  private let settings: SendmailSettings
  private let reader: Reader

  /// Creates a sink that writes to the recipients of these settings.
  public init(name: String, settings: SendmailSettings, reader: Reader) {
    self.name = name
    self.settings = settings
    self.reader = reader
  }

  /// The addresses of the settings.
  public var recipients: [String] { settings.to }

  /// Hands one message to the mailer; which exit status means what is said at `MailerExit`.
  ///
  /// - Throws: `SinkError`; permanent for a recipient that is no address.
  public func send(
    _ delivery: Delivery, isDrill: Bool, at now: Moment
  ) async throws(SinkError) {
    let reader = reader(of: delivery.recipient)
    let content = MailContent(delivery.alert, for: reader, isDrill: isDrill, at: now)
    try await send(content, to: delivery.recipient, reader, at: now)
  }

  /// Hands one message for all of the digest to the mailer, outside of any order's thread.
  ///
  /// - Throws: `SinkError`; permanent for a recipient that is no address.
  public func send(
    _ digest: Digest, to recipient: String, isDrill: Bool, at now: Moment
  ) async throws(SinkError) {
    let reader = reader(of: recipient)
    let content = MailContent(digest, for: reader, isDrill: isDrill, at: now)
    try await send(content, to: recipient, reader, at: now)
  }

  private func reader(of recipient: String) -> Reader { settings.readers[recipient] ?? reader }

  private func send(
    _ content: MailContent, to recipient: String, _ reader: Reader, at now: Moment
  ) async throws(SinkError) {
    // Settings are checked, yet a delivery may be older than they are.
    if let problem = MailAddress.problem(with: recipient) {
      throw SinkError(.permanent, sink: name, "the recipient \(problem)")
    }
    let message = MailMessage(
      content: content, recipient: recipient, settings: settings, reader: reader, now: now)
    let sender = settings.from.map { ["-f", $0] } ?? []
    let command = settings.command + sender + ["--", recipient]
    let run = MailerRun(command: command, timeLimit: settings.timeLimit)
    try judge(await run(message.text))
  }

  private func judge(_ outcome: MailerOutcome) throws(SinkError) {
    let program = plainLine(settings.command.first ?? "", limit: 100)
    switch outcome {
    case .exited(0, _): return
    case .exited(let status, let complaint):
      let kind = MailerExit.isPermanent(status) ? permanent : temporary
      throw SinkError(kind, sink: name, "\(program) \(Self.exit(status, complaint))")
    case .killed(let signal):
      throw SinkError(temporary, sink: name, "\(program) was killed by signal \(signal)")
    case .overran:
      let limit = "\(program) took longer than \(settings.timeLimit) and was ended"
      throw SinkError(temporary, sink: name, "\(limit); look into the mailer's own log")
    case .interrupted:
      throw SinkError(temporary, sink: name, "\(program) was ended because orderwatch stops")
    case .missing:
      throw SinkError(
        temporary, sink: name,
        "there is no \(program); install a mailer such as postfix or msmtp-mta, "
          + "or name another program under 'command'")
    case .notStarted(let reason):
      let reason = plainLine(reason, limit: 120)
      throw SinkError(temporary, sink: name, "\(program) could not be started: \(reason)")
    }
  }

  private var temporary: SinkError.Kind { .temporary(retryAfter: nil) }
  private var permanent: SinkError.Kind { .permanent }

  /// `exited with 75 (temporary failure): first line of standard error`.
  private static func exit(_ status: Int32, _ complaint: String) -> String {
    let name = MailerExit.name(of: status)
    let meaning = name.isEmpty ? "" : " (\(name))"
    return "exited with \(status)\(meaning)\(complaint.isEmpty ? "" : ": \(complaint)")"
  }
}
