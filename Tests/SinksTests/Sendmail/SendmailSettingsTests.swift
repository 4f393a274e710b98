import Civil
import Sinks
import Testing

@Suite struct SendmailSettingsTests {
  @Test(arguments: ["me@example.org", "root", "a.b+c=d/e@xn--e1afmkfd.example", "a'b@x"])
  func `ordinary addresses are taken`(address: String) throws {
    #expect(try SendmailSettings(to: [address], hostname: "h").to == [address])
  }

  @Test(arguments: [
    "", "-bs@example.org", "a@b@c", "a b@c", "a@b\r\nBcc: x@y", "a@b\u{0}", "<a@b>", "a,b@c",
    "\"a\"@b", "a@", "@b", "a..b@c", ".a@b", "тест@example.org", "a@b\u{202E}", "a@b;c", "a(b)@c",
    String(repeating: "a", count: 255),
  ])
  func `what could be an option, a header or two addresses is refused`(address: String) {
    let error = #expect(throws: SettingsError.self) {
      try SendmailSettings(to: ["me@example.org", address], hostname: "h")
    }
    #expect(error?.key == "to")
    #expect(error?.message.utf8.contains(0x0A) == false)
    #expect(throws: SettingsError.self) {
      try SendmailSettings(to: ["me@example.org"], from: address, hostname: "h")
    }
  }

  @Test(arguments: [[], [""], ["sendmail", "-i"], ["/usr/sbin/sendmail", "a\u{0}b"]])
  func `a command needs an absolute path`(command: [String]) {
    let error = #expect(throws: SettingsError.self) {
      try SendmailSettings(command: command, to: ["me@example.org"], hostname: "h")
    }
    #expect(error?.key == "command")
  }

  @Test func `nobody to write to is an error`() {
    let error = #expect(throws: SettingsError.self) { try SendmailSettings(to: [], hostname: "h") }
    #expect(error?.description == "'to' names nobody; write at least one address")
  }

  @Test(arguments: [0, -5, 3_601] as [Int64])
  func `a time limit has its bounds`(seconds: Int64) {
    let error = #expect(throws: SettingsError.self) {
      try SendmailSettings(to: ["a@b"], timeLimit: Length(seconds: seconds), hostname: "h")
    }
    #expect(error?.key == "time_limit")
  }

  @Test(arguments: [
    ("box.example", "box.example"), ("", "localhost"), ("..", "localhost"),
    ("my box\n>", "my-box--"), ("ящик", "--------"),
  ])
  func `any machine name becomes half a message id`(name: String, half: String) throws {
    #expect(try SendmailSettings(to: ["a@b"], hostname: name).hostname == half)
  }

  @Test func `a recipient named twice is written to once`() throws {
    let settings = try SendmailSettings(to: ["a@b", "c@d", "a@b"], hostname: "h")
    #expect(settings.to == ["a@b", "c@d"])
  }
}
