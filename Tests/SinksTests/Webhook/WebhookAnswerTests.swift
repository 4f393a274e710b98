import Civil
import Testing

@testable import Sinks

@Suite struct WebhookAnswerTests {
  private static func kind(_ status: UInt, retryAfter: String? = nil) -> SinkError.Kind? {
    WebhookAnswer(status: status, retryAfter: retryAfter)
      .trouble(place: "https://h", at: Samples.now)?.kind
  }

  @Test func `every status has one meaning`() {
    for status in UInt(100)...599 {
      let expected: SinkError.Kind? =
        switch status {
        case 200...299: nil
        case 410: .gone
        case 408, 425, 429, 500...599, 100...199: .temporary(retryAfter: nil)
        default: .permanent
        }
      #expect(Self.kind(status) == expected, "\(status)")
    }
  }

  @Test func `a wait is honoured where trying again helps`() {
    #expect(Self.kind(429, retryAfter: "30") == .temporary(retryAfter: Length(seconds: 30)))
    #expect(Self.kind(503, retryAfter: "30") == .temporary(retryAfter: Length(seconds: 30)))
    #expect(Self.kind(503, retryAfter: "later") == .temporary(retryAfter: nil))
    #expect(Self.kind(404, retryAfter: "30") == .permanent)
  }
}
