import Civil
import Model
import NIOHTTP1
import Testing
import Wording

@testable import Sinks

@Suite struct DrillTests {
  @Test func `a test reaches every recipient and is no order of anybody's`() async throws {
    let settings = try SendmailSettings(to: ["a@example.org", "b@example.org"], hostname: "h")
    let sink = SinkSettings.sendmail(settings).make(
      name: "mail", reader: try Samples.reader(), webhooks: WebhookClient(version: "1"))
    let deliveries = Drill.deliveries(to: sink, at: Samples.now)
    #expect(deliveries.map(\.recipient) == ["a@example.org", "b@example.org"])
    #expect(deliveries.allSatisfy { $0.sink == "mail" && $0.alert.order.platform == "orderwatch" })
    let later = Drill.deliveries(to: sink, at: Samples.now + Length(seconds: 1))
    #expect(deliveries.first?.alert.key != later.first?.alert.key)
  }

  @Test func `settings say what they are and whom they reach`() throws {
    let mail = SinkSettings.sendmail(try SendmailSettings(to: ["a@b", "c@d"], hostname: "h"))
    let hook = SinkSettings.webhook(try WebhookSettings(url: "https://h.example/KEY"))
    #expect([SinkSettings.journal, mail, hook].map(\.type) == ["journal", "sendmail", "webhook"])
    #expect(
      [SinkSettings.journal, mail, hook].map(\.target) == ["", "a@b, c@d", "https://h.example"])
  }

  @Test func `a client that nobody shuts down is let go without harm`() async throws {
    let server = try await LoopbackServer(.answer(.ok))
    let settings = try WebhookSettings(url: "http://127.0.0.1:\(server.port)/")
    do {
      let sink = WebhookSink(
        name: "hook", settings: settings, client: WebhookClient(version: "1"),
        reader: try Samples.reader())
      #expect(await trouble(sink, Samples.delivery()) == nil)
    }
    #expect(server.requests.count == 1)
    try await server.stop()
  }
}
