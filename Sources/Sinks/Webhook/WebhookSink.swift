public import Civil
public import Model

/// Tells alerts by posting them to a web address, signed as Standard Webhooks 1.0 has it.
///
/// `webhook-id` is the alert's key and the same at every attempt, so a receiver can tell a repeated
/// message; the signature is made anew each time, since it covers the time of sending.
public struct WebhookSink: Sink {
  /// The name in the configuration.
  public let name: String
  private let settings: WebhookSettings
  private let client: WebhookClient
  private let reader: Reader

  /// Creates a sink that posts through the client's connections.
  public init(name: String, settings: WebhookSettings, client: WebhookClient, reader: Reader) {
    self.name = name
    self.settings = settings
    self.client = client
    self.reader = reader
  }

  /// One empty text: the address is one reader.
  public var recipients: [String] { [""] }

  /// Posts one message; which answer means what is said at `WebhookAnswer`.
  ///
  /// - Throws: `SinkError`; temporary whenever there was no answer, whatever the reason.
  public func send(
    _ delivery: Delivery, isDrill: Bool, at now: Moment
  ) async throws(SinkError) {
    let body = WebhookBody(alert: delivery.alert, reader: reader, isDrill: isDrill, now: now)
    guard let answer = try await answer(to: Array(body.text.utf8), delivery.alert.key, at: now)
    else {
      let late = "\(settings.place) did not answer within \(settings.timeLimit)"
      throw SinkError(.temporary(retryAfter: nil), sink: name, late)
    }
    guard let trouble = answer.trouble(place: settings.place, at: now) else { return }
    throw SinkError(trouble.kind, sink: name, trouble.problem)
  }

  private func answer(
    to body: [UInt8], _ key: AlertKey, at now: Moment
  ) async throws(SinkError) -> WebhookAnswer? {
    do {
      return try await client.post(
        body, to: settings.url.reveal(), headers: headers(for: body, id: key.atom, at: now),
        within: settings.timeLimit)
    } catch {
      let problem = "\(settings.place) \(WebhookTrouble.words(for: error))"
      throw SinkError(.temporary(retryAfter: nil), sink: name, problem)
    }
  }

  private func headers(for body: [UInt8], id: String, at now: Moment) -> [(String, String)] {
    var headers = [
      ("Content-Type", "application/json"), ("webhook-id", id),
      ("webhook-timestamp", String(now.seconds)),
    ]
    if let signer = settings.signer {
      headers.append(("webhook-signature", signer.signature(of: body, id: id, at: now)))
    }
    return headers + settings.headers.map { ($0.key, $0.value.reveal()) }
  }
}
