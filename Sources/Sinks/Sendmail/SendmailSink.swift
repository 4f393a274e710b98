public import Civil
public import Model

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
    // Settings are checked, yet a delivery may be older than they are.
    if let problem = MailAddress.problem(with: delivery.recipient) {
      throw SinkError(.permanent, sink: name, "the recipient \(problem)")
    }
    let message = MailMessage(
      alert: delivery.alert, recipient: delivery.recipient, settings: settings, reader: reader,
      isDrill: isDrill, now: now)
    let sender = settings.from.map { ["-f", $0] } ?? []
    let command = settings.command + sender + ["--", delivery.recipient]
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
