import Civil
import Model
import Sinks
import Testing

@Suite struct WebhookSettingsTests {
  private static let key = Secret("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")

  @Test(arguments: [
    ("https://ntfy.example.org/orders?x=1", "https://ntfy.example.org"),
    ("http://127.0.0.1:8080/", "http://127.0.0.1:8080"), ("https://h", "https://h"),
    ("https://[::1]:8443/x", "https://[::1]:8443"), ("HTTPS://Host/SECRET", "https://Host"),
  ])
  func `only scheme and host are shown`(url: String, place: String) throws {
    let settings = try WebhookSettings(url: url)
    #expect(settings.place == place)
    #expect(settings.url.reveal() == url)
    #expect("\(settings.url)" == "<redacted>")
  }

  @Test(arguments: [
    "", "example.org/SECRET", "ftp://h/SECRET", "https://", "https:///SECRET", "https://h:0/SECRET",
    "https://h:99999/SECRET", "https://user:SECRET@h/", "https://h/SECRET x", "https://h/\nSECRET",
    "https://хост/SECRET", "https://h:/SECRET", "https://[zz]/SECRET", "https://[::1/SECRET",
    "https://a,b/SECRET", "https://h\\@x/SECRET",
  ])
  func `no other address is taken, and none is shown`(url: String) {
    let error = #expect(throws: SettingsError.self) { try WebhookSettings(url: url) }
    #expect(error?.key == "url")
    #expect(error?.message.contains("SECRET") == false)
  }

  @Test(arguments: [
    "", "plain", "whsec_", "whsec_***SECRET", "whsec_c2hvcnQ=", "C2FVsBQIhrscChlQIMV+b5sSYspob7oD",
    "whsec_" + String(repeating: "A", count: 100),
  ])
  func `a bad secret is refused and never shown`(secret: String) {
    let error = #expect(throws: SettingsError.self) {
      try WebhookSettings(url: "https://h", secret: Secret(secret))
    }
    #expect(error?.key == "secret")
    #expect(secret.isEmpty || error?.message.contains(secret) == false)
    #expect(error?.message.contains("AAAA") == false && error?.message.contains("***") == false)
  }

  @Test(arguments: ["", "a b", "a:b", "Host", "webhook-id", "Content-Length", "é", "a\r\nb"])
  func `a header cannot replace ours or break the message`(name: String) {
    let error = #expect(throws: SettingsError.self) {
      try WebhookSettings(url: "https://h", headers: [name: Secret("SECRET")])
    }
    #expect(error?.key == "headers")
    #expect(error?.message.contains("SECRET") == false)
  }

  @Test func `a header's value is one line of ASCII`() {
    let error = #expect(throws: SettingsError.self) {
      try WebhookSettings(url: "https://h", headers: ["Authorization": Secret("SECRET\r\nX: y")])
    }
    #expect(error?.message.contains("SECRET") == false)
  }

  @Test(arguments: [0, 301] as [Int64])
  func `a time limit has its bounds`(seconds: Int64) {
    #expect(throws: SettingsError.self) {
      try WebhookSettings(url: "https://h", timeLimit: Length(seconds: seconds))
    }
  }

  @Test func `no secret shows in a dump of the settings`() throws {
    let settings = try WebhookSettings(
      url: "https://h/PATHKEY", secret: Self.key, headers: ["Authorization": Secret("Bearer TOKEN")]
    )
    var dumped = ""
    dump(settings, to: &dumped)
    for text in [dumped, "\(settings)", String(reflecting: settings)] {
      for secret in ["PATHKEY", "C2FVs", "TOKEN"] { #expect(!text.contains(secret)) }
    }
  }
}
