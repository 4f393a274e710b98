public import Civil
public import Model
public import Wording

/// Tells alerts by posting them to a web address.
///
/// `webhook-id` is the key of the alert or digest and the same at every attempt, so a receiver can
/// tell a repeated message; a signature (Standard Webhooks 1.0) is made anew each time, since it
/// covers the time of sending.
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
    try await post(
      WebhookMessage(delivery.alert, for: reader, isDrill: isDrill, at: now), at: now)
  }

  /// Posts one message for all of the digest; which answer means what is said at `WebhookAnswer`.
  ///
  /// - Throws: `SinkError`; temporary whenever there was no answer, whatever the reason.
  public func send(
    _ digest: Digest, to recipient: String, isDrill: Bool, at now: Moment
  ) async throws(SinkError) {
    try await post(WebhookMessage(digest, for: reader, isDrill: isDrill, at: now), at: now)
  }

  private func post(_ message: WebhookMessage, at now: Moment) async throws(SinkError) {
    guard let answer = try await answer(to: message, at: now) else {
      let late = "\(settings.place) did not answer within \(settings.timeLimit)"
      throw SinkError(.temporary(retryAfter: nil), sink: name, late)
    }
    guard let trouble = answer.trouble(place: settings.place, preset: settings.preset, at: now)
    else { return }
    throw SinkError(trouble.kind, sink: name, trouble.problem)
  }

  private func answer(
    to message: WebhookMessage, at now: Moment
  ) async throws(SinkError) -> WebhookAnswer? {
    let body = settings.body(of: message)
    let bytes = Array(body.text.utf8)
    let own = [("Content-Type", body.contentType)] + headers(for: bytes, id: message.id, at: now)
    do {
      return try await client.post(
        bytes, to: settings.url.reveal(), headers: own, within: settings.timeLimit)
    } catch {
      let problem = "\(settings.place) \(WebhookTrouble.words(for: error))"
      throw SinkError(.temporary(retryAfter: nil), sink: name, problem)
    }
  }

  private func headers(for body: [UInt8], id: String, at now: Moment) -> [(String, String)] {
    var headers = [("webhook-id", id), ("webhook-timestamp", String(now.seconds))]
    if let signer = settings.signer {
      headers.append(("webhook-signature", signer.signature(of: body, id: id, at: now)))
    }
    return headers + settings.headers.map { ($0.key, $0.value.reveal()) }
  }
}
