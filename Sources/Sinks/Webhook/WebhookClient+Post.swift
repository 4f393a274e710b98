import AsyncHTTPClient
import Civil
import NIOCore
import NIOHTTP1

extension WebhookClient {
  /// Posts a body and waits for the answer's head, and shortly for the rest.
  ///
  /// - Parameters:
  ///   - body: The bytes to send.
  ///   - url: Where to.
  ///   - headers: Names and values besides `User-Agent` and `Content-Length`.
  ///   - limit: How long to wait for the answer's head.
  /// - Returns: The answer; nil when there was none in time.
  /// - Throws: What kept the answer away; see `WebhookTrouble`.
  func post(
    _ body: [UInt8], to url: String, headers: [(String, String)], within limit: Length
  ) async throws -> WebhookAnswer? {
    var request = HTTPClientRequest(url: url)
    request.method = .POST
    request.headers = HTTPHeaders([("User-Agent", userAgent)] + headers)
    request.body = .bytes(body)
    let client = try open()
    let response = try await Sinks.within(limit) { [request] in
      // The client's own limit only has to be the later one: two alarms would be two messages.
      try await client.execute(request, timeout: .seconds(limit.seconds + 60))
    }
    guard let response else { return nil }
    await Self.drain(response.body)
    return WebhookAnswer(
      status: response.status.code, retryAfter: response.headers.first(name: "Retry-After"))
  }

  /// Reads a little and not for long, so that an ordinary connection can be used again.
  ///
  /// Dropping what is left closes the connection; the head has said all that matters.
  private static func drain(_ body: HTTPClientResponse.Body) async {
    _ = try? await Sinks.within(Length(seconds: 1)) {
      var count = 0
      for try await chunk in body {
        count += chunk.readableBytes
        if count > bodyLimit { return }
      }
    }
  }
}
