import Civil
import Model
import Testing

@testable import Sinks

@Suite struct RotationTests {
  private static let (old, new) = (
    "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
  )

  @Test func `while keys change both sign, the current one first`() throws {
    func signature(_ text: String) throws -> String {
      try WebhookSigner(secret: Secret(text)).signature(of: [1], id: "a", at: Samples.now)
    }
    let both = try signature("\(Self.new)\n\(Self.old)\n")
    #expect(both == "\(try signature(Self.new)) \(try signature(Self.old))")
  }

  @Test func `a third key and a broken second one are refused and never shown`() {
    for text in ["\(Self.new)\n\(Self.old)\n\(Self.old)", "\(Self.new)\nwhsec_c2hvcnQ="] {
      let error = #expect(throws: SettingsError.self) { try WebhookSigner(secret: Secret(text)) }
      #expect(error?.key == "secret")
      #expect(error?.message.contains("MfKQ") == false && error?.message.contains("c2hv") == false)
    }
  }
}
