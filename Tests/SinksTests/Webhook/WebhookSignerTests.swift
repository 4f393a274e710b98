import Civil
import Model
import Testing

@testable import Sinks

@Suite struct WebhookSignerTests {
  @Test func `the example of the standard's own libraries`() throws {
    let signer = try WebhookSigner(secret: Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    let signature = signer.signature(
      of: Array(#"{"test": 2432232314}"#.utf8), id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      at: Moment(seconds: 1_614_265_330))
    #expect(signature == "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=")
  }

  @Test func `id, time and body all count`() throws {
    let signer = try WebhookSigner(secret: Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"))
    let moment = Moment(seconds: 1)
    let signatures: Set = [
      signer.signature(of: [1], id: "a", at: moment),
      signer.signature(of: [2], id: "a", at: moment),
      signer.signature(of: [1], id: "b", at: moment),
      signer.signature(of: [1], id: "a", at: Moment(seconds: 2)),
    ]
    #expect(signatures.count == 4)
  }
}
