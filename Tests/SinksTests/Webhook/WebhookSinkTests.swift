import Civil
import Model
import NIOHTTP1
import Testing
import Wording

@testable import Sinks

@Suite struct WebhookSinkTests {
  static let key = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"

  /// Sends one delivery to a server and gives back the error and what the server saw.
  private static func outcome(
    _ reply: LoopbackServer.Reply, seconds: Int64 = 10, alert: Alert = Samples.alert()
  ) async throws -> (error: SinkError?, requests: [LoopbackServer.Request]) {
    let server = try await LoopbackServer(reply)
    let error = try await send(
      to: "http://127.0.0.1:\(server.port)/PATHKEY", seconds: seconds, alert: alert)
    try await server.stop()
    return (error, server.requests)
  }

  static func send(
    to url: String, seconds: Int64 = 10, alert: Alert = Samples.alert()
  ) async throws -> SinkError? {
    let client = WebhookClient(version: "9.9")
    let settings = try WebhookSettings(
      url: url, secret: Secret(key), headers: ["Authorization": Secret("Bearer TOKEN")],
      timeLimit: Length(seconds: seconds))
    let sink = WebhookSink(
      name: "phone", settings: settings, client: client, reader: try Samples.reader())
    let error = await trouble(sink, Samples.delivery(alert))
    await client.shutdown()
    return error
  }

  @Test func `a message is one signed POST`() async throws {
    let (error, requests) = try await Self.outcome(.answer(.ok))
    #expect(error == nil)
    let request = try #require(requests.first)
    #expect(requests.count == 1)
    #expect(request.head.method == .POST && request.head.uri == "/PATHKEY")
    let headers = request.head.headers
    #expect(headers["Content-Type"] == ["application/json"])
    #expect(headers["User-Agent"] == ["orderwatch/9.9"])
    #expect(headers["Authorization"] == ["Bearer TOKEN"])
    #expect(headers["webhook-id"] == ["k3y0001"])
    #expect(headers["webhook-timestamp"] == ["1795679940"])
    #expect(headers["Content-Length"] == [String(request.body.count)])
    let signer = try WebhookSigner(secret: Secret(Self.key))
    #expect(
      headers["webhook-signature"]
        == [signer.signature(of: request.body, id: "k3y0001", at: Samples.now)])
    let message = WebhookMessage(
      Samples.alert(), for: try Samples.reader(), isDrill: false, at: Samples.now)
    #expect(request.body == Array(StandardPreset.body(message).text.utf8))
  }

  @Test(arguments: [HTTPResponseStatus.ok, .created, .accepted, .noContent])
  func `any status from 200 to 299 is success`(status: HTTPResponseStatus) async throws {
    #expect(try await Self.outcome(.answer(status)).error == nil)
  }

  @Test func `a redirect is not followed`() async throws {
    let other = try await LoopbackServer(.answer(.ok))
    let target = "http://127.0.0.1:\(other.port)/"
    for status in [HTTPResponseStatus.movedPermanently, .found, .permanentRedirect] {
      let error = try await Self.outcome(.answer(status, headers: [("Location", target)])).error
      #expect(error?.kind == .permanent)
      #expect(
        error?.message.hasSuffix("redirects are not followed, write the final address") == true)
    }
    #expect(other.requests.isEmpty)
    try await other.stop()
  }

  @Test func `gone is gone`() async throws {
    #expect(try await Self.outcome(.answer(.gone)).error?.kind == .gone)
  }

  @Test func `too many requests name the wait`() async throws {
    let reply = LoopbackServer.Reply.answer(.tooManyRequests, headers: [("Retry-After", "40")])
    let error = try await Self.outcome(reply).error
    #expect(error?.kind == .temporary(retryAfter: Length(seconds: 40)))
    #expect(error?.message.hasSuffix(" answered 429 (too many requests)") == true)
  }

  @Test func `a wait until a date is counted from now`() async throws {
    let date = "Thu, 26 Nov 2026 08:00:00 GMT"
    let reply = LoopbackServer.Reply.answer(.serviceUnavailable, headers: [("Retry-After", date)])
    #expect(
      try await Self.outcome(reply).error?.kind == .temporary(retryAfter: Length(seconds: 60)))
  }

  @Test func `a server error is temporary, a refused message is not`() async throws {
    let broken = try await Self.outcome(.answer(.internalServerError)).error
    #expect(broken?.kind == .temporary(retryAfter: nil))
    #expect(try await Self.outcome(.answer(.badRequest)).error?.kind == .permanent)
  }

  @Test func `an endless body of a good answer is success`() async throws {
    #expect(try await Self.outcome(.endlessBody(.ok)).error == nil)
    #expect(try await Self.outcome(.endlessBody(.badRequest)).error?.kind == .permanent)
  }

  @Test func `a body that never comes does not undo the answer`() async throws {
    #expect(try await Self.outcome(.stuckBody(.ok)).error == nil)
  }

  @Test func `a silent server is given up at the time limit`() async throws {
    let error = try await Self.outcome(.silence, seconds: 1).error
    #expect(error?.kind == .temporary(retryAfter: nil))
    #expect(error?.message.contains("did not answer within 1s") == true)
  }

  @Test func `a server that hangs up is tried again`() async throws {
    let error = try await Self.outcome(.hangUp).error
    #expect(error?.kind == .temporary(retryAfter: nil))
    #expect(error?.message.hasSuffix("closed the connection without an answer") == true)
  }

  @Test func `a refused connection is temporary and says so at once`() async throws {
    // Bound and never listening, so that no other test can be given the port.
    let deaf = try DeafPort()
    let port = deaf.number
    let error = try await Self.send(to: "http://127.0.0.1:\(port)/PATHKEY", seconds: 60)
    #expect(error?.kind == .temporary(retryAfter: nil))
    #expect(
      error?.message
        == "sink 'phone': http://127.0.0.1:\(port) cannot be reached: Connection refused")
  }

  @Test func `an unknown name is temporary`() async throws {
    let error = try await Self.send(to: "http://nobody.invalid/PATHKEY", seconds: 5)
    #expect(error?.kind == .temporary(retryAfter: nil))
    #expect(error?.message.hasPrefix("sink 'phone': http://nobody.invalid ") == true)
    #expect(error?.message.contains("PATHKEY") == false)
  }

  @Test(.disabled(if: OpenSSL.isMissing), arguments: ["localhost", "other.example"])
  func `a certificate nobody vouches for is temporary and named`(host: String) async throws {
    let tls = try OpenSSL.selfSigned(for: host)
    let server = try await LoopbackServer(.answer(.ok), tls: tls)
    let error = try await Self.send(to: "https://localhost:\(server.port)/PATHKEY")
    try await server.stop()
    #expect(error?.kind == .temporary(retryAfter: nil))
    #expect(error?.message.contains("has no TLS certificate that this machine trusts") == true)
    #expect(server.requests.isEmpty)
  }

  @Test func `plain HTTP where TLS is spoken is temporary`() async throws {
    let server = try await LoopbackServer(.answer(.ok))
    let error = try await Self.send(to: "https://localhost:\(server.port)/PATHKEY")
    try await server.stop()
    #expect(error?.kind == .temporary(retryAfter: nil))
    #expect(error?.message.contains("PATHKEY") == false)
  }

  @Test func `a stop of the daemon ends the wait`() async throws {
    let server = try await LoopbackServer(.silence)
    let sending = Task {
      try await Self.send(to: "http://127.0.0.1:\(server.port)/PATHKEY", seconds: 300)
    }
    sending.cancel()
    let error = try await sending.value
    try await server.stop()
    #expect(error?.kind == .temporary(retryAfter: nil))
    #expect(error?.message.hasSuffix("was left because orderwatch stops") == true)
  }

  @Test func `after the shutdown messages wait for the next start`() async throws {
    let client = WebhookClient(version: "1")
    await client.shutdown()
    await client.shutdown()
    let settings = try WebhookSettings(url: "http://127.0.0.1:9/")
    let sink = WebhookSink(
      name: "phone", settings: settings, client: client, reader: try Samples.reader())
    let error = await trouble(sink, Samples.delivery())
    #expect(error?.kind == .temporary(retryAfter: nil))
    #expect(error?.message.hasSuffix("was left because orderwatch stops") == true)
  }

  @Test func `a key that is no header value cannot break the message`() async throws {
    var alert = Samples.alert()
    alert.key = AlertKey(rawValue: "a\r\nX-Evil: 1")
    let (error, requests) = try await Self.outcome(.answer(.ok), alert: alert)
    #expect(error == nil)
    #expect(requests.first?.head.headers["webhook-id"] == ["aX-Evil1"])
    #expect(requests.first?.head.headers["X-Evil"].isEmpty == true)
  }
}
