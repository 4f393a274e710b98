public import Wording

/// What the configuration says of one sink.
public enum SinkSettings: Hashable, Sendable {
  /// The system's journal; always there.
  case journal
  /// Mail through the system's `sendmail`.
  case sendmail(SendmailSettings)
  /// A message to a web address.
  case webhook(WebhookSettings)

  /// The word for this kind of sink under `type` in the configuration.
  public var type: String {
    switch self {
    case .journal: "journal"
    case .sendmail: "sendmail"
    case .webhook: "webhook"
    }
  }

  /// Whom it reaches, for lists: addresses, or scheme and host alone; empty for the journal.
  public var target: String {
    switch self {
    case .journal: ""
    case .sendmail(let settings): settings.to.joined(separator: ", ")
    case .webhook(let settings): settings.place
    }
  }

  /// The sink that these settings describe.
  ///
  /// - Parameters:
  ///   - name: Its name in the configuration.
  ///   - reader: For whom it writes.
  ///   - webhooks: The connections that all webhook sinks share.
  /// - Returns: A sink that has done nothing yet; no process or connection is started.
  public func make(name: String, reader: Reader, webhooks: WebhookClient) -> any Sink {
    switch self {
    case .journal: JournalSink(name: name, reader: reader)
    case .sendmail(let settings): SendmailSink(name: name, settings: settings, reader: reader)
    case .webhook(let settings):
      WebhookSink(name: name, settings: settings, client: webhooks, reader: reader)
    }
  }
}
