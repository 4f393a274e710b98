import Civil
import Sinks
import Storage
import Testing

@testable import Outbox

private let now = Samples.now

/// What becomes of a delivery whose attempt failed.
struct DeliveryOutcomeTests {
  private func outcome(
    _ kind: SinkError.Kind, attempts: Int = 0, closes: Moment = Samples.close
  ) -> DeliveryOutcome {
    DeliveryOutcome(
      after: SinkError(kind: kind, message: "sink 'phone': no"),
      of: Shipment(Samples.delivery(attempts: attempts, closes: closes)), at: now)
  }

  @Test(arguments: [SinkError.Kind.permanent, .gone])
  func `what cannot be helped is dead with its reason`(kind: SinkError.Kind) {
    #expect(outcome(kind) == .dead(reason: "sink 'phone': no"))
  }

  @Test func `what may be helped is tried again`() {
    #expect(
      outcome(.temporary(retryAfter: nil))
        == .retry(at: now + Length(seconds: 5), reason: "sink 'phone': no"))
    #expect(
      outcome(.temporary(retryAfter: Length(minutes: 2)))
        == .retry(at: now + Length(minutes: 2), reason: "sink 'phone': no"))
  }

  @Test func `the tenth failure is the last once the close is past`() {
    let past = now - Length(seconds: 1)
    if case .retry = outcome(.temporary(retryAfter: nil), attempts: 8, closes: past) {
    } else {
      Issue.record("the ninth failure is not the last")
    }
    #expect(
      outcome(.temporary(retryAfter: nil), attempts: 9, closes: past)
        == .dead(reason: "sink 'phone': no (gave up after 10 attempts)"))
  }
}
