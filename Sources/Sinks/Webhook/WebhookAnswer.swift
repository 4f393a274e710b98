import Civil

/// What an HTTP answer means for a delivery.
///
/// | status | taken as |
/// | --- | --- |
/// | 2xx | delivered |
/// | 410 | gone |
/// | 408, 425, 429, 5xx | temporary; `Retry-After` is honoured |
/// | other 4xx | permanent |
/// | 3xx | permanent: an address that moved may belong to somebody else now |
/// | any other | temporary |
///
/// Apprise answers 204 where nothing is set up under the key, so nobody was told (permanent), and
/// 424 where a service behind it failed (temporary).
struct WebhookAnswer: Hashable, Sendable {
  let status: UInt
  let retryAfter: String?

  /// What to throw, if anything.
  ///
  /// - Parameters:
  ///   - place: Scheme and host, for the text.
  ///   - preset: Who answers.
  ///   - now: The moment from which a date in `Retry-After` is counted.
  /// - Returns: The parts of an error, nil for success.
  func trouble(
    place: String, preset: WebhookPreset = .standard, at now: Moment
  ) -> (kind: SinkError.Kind, problem: String)? {
    let answer = "\(place) answered \(status)"
    switch status {
    case 204 where preset == .apprise:
      return (.permanent, "\(answer) (nothing set up under this key); nobody was told")
    case 424 where preset == .apprise:
      return (.temporary(retryAfter: nil), "\(answer) (a service behind it failed)")
    case 200...299: return nil
    case 300...399:
      return (.permanent, "\(answer); redirects are not followed, write the final address")
    case 410: return (.gone, "\(answer) (gone); the address is used no more, write the new one")
    case 408, 425, 429, 500...599:
      return (.temporary(retryAfter: wait(at: now)), "\(answer)\(Self.meaning(of: status))")
    case 400...499: return (.permanent, "\(answer)\(Self.meaning(of: status))")
    default: return (.temporary(retryAfter: nil), "\(answer), which is no answer HTTP knows")
    }
  }

  private func wait(at now: Moment) -> Length? {
    retryAfter.flatMap { RetryAfter.wait($0, at: now) }
  }

  private static func meaning(of status: UInt) -> String {
    switch status {
    case 400, 422: " (message refused); check 'preset' and what the receiver wants"
    case 401, 403: " (not allowed); check the secret and the headers"
    case 404: " (nothing there); check the path of the address"
    case 405: " (no posting); check the path of the address"
    case 408: " (timeout)"
    case 413: " (too large)"
    case 429: " (too many requests)"
    case 502, 503, 504: " (out of service)"
    case 500...599: " (server error)"
    default: ""
    }
  }
}
