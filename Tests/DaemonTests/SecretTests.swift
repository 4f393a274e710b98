import Support
import Testing

/// Where a webhook's secret comes from, seen at the signatures it makes.
struct SecretTests {
  private static let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
  private let listener: Listener

  init() throws {
    listener = try Listener(.status(204))
  }

  private func program(_ secret: String) throws -> Program {
    try Program(watchingFor: listener.url, secret)
  }

  private func signature(_ program: Program) async throws -> String? {
    let result = try program("sinks", "test", "phone")
    #expect(result.transcript == "phone: told\n--- exit 0\n")
    return try await listener.requests(1)[0]["webhook-signature"]
  }

  @Test func `without a secret nothing is signed`() async throws {
    #expect(try await signature(program("")) == nil)
  }

  @Test func `a secret is read from a file beside the configuration`() async throws {
    let program = try program("secret_file = \"phone.secret\"\n")
    try program.folder.write(Self.secret + "\n", to: ".config/orderwatch/phone.secret")
    #expect(try await signature(program)?.hasPrefix("v1,") == true)
  }

  @Test func `while a key is being replaced both sign`() async throws {
    let program = try program("secret_file = \"phone.secret\"\n")
    let earlier = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD"
    try program.folder.write(
      Self.secret + "\n" + earlier + "\n", to: ".config/orderwatch/phone.secret")
    let signatures = try await signature(program)?.split(separator: " ") ?? []
    #expect(signatures.count == 2)
    #expect(signatures.allSatisfy { $0.hasPrefix("v1,") })
  }

  @Test func `a secret is read from systemd's credentials`() async throws {
    var program = try program("secret_credential = \"phone\"\n")
    try program.folder.write(Self.secret, to: "credentials/phone")
    program.environment["CREDENTIALS_DIRECTORY"] = program.folder("credentials")
    #expect(try await signature(program)?.hasPrefix("v1,") == true)
  }

  @Test func `a secret is never shown`() async throws {
    let program = try program("secret_file = \"phone.secret\"\n")
    try program.folder.write(Self.secret, to: ".config/orderwatch/phone.secret")
    for command in [["sinks", "list", "--format", "json"], ["check"], ["sinks", "test"]] {
      let result = try program.run(command)
      #expect(!(result.output + result.errors).contains("MfKQ9"))
    }
  }
}
