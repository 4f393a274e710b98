import Model
import Sinks
import Testing

@Suite struct PresetSettingsTests {
  private static func key(
    _ preset: WebhookPreset, secret: String? = nil, headers: [String: Secret] = [:],
    url: String? = "https://h.example/SECRETPATH", _ options: WebhookOptions = WebhookOptions()
  ) -> String? {
    do throws(SettingsError) {
      _ = try WebhookSettings(
        url: url, secret: secret.map(Secret.init), headers: headers, preset: preset,
        options: options)
      return nil
    } catch {
      #expect(!"\(error)".contains("SECRET"))
      return error.key
    }
  }

  @Test func `keys that a preset does not know are refused`() {
    #expect(Self.key(.slack, secret: "SECRET") == "secret")
    #expect(Self.key(.slack, WebhookOptions(topic: "t")) == "topic")
    #expect(Self.key(.ntfy, WebhookOptions(chat: "1")) == "chat_id")
    #expect(Self.key(.discord, WebhookOptions(priorities: [.info: "1"])) == "priorities")
    #expect(Self.key(.standard, WebhookOptions(template: "x")) == "template")
    #expect(Self.key(.ntfy, WebhookOptions(contentType: "text/plain")) == "content_type")
  }

  @Test func `what a preset needs is missed`() {
    #expect(Self.key(.template) == "template")
    #expect(Self.key(.telegram, secret: "1:SECRETSECRET", url: nil) == "chat_id")
    #expect(Self.key(.telegram, WebhookOptions(chat: "1")) == "secret")
    #expect(Self.key(.ntfy, url: "https://h.example") == "topic")
    #expect(Self.key(.standard, url: nil) == "url")
  }

  @Test(arguments: ["0", "6", "high", "-1", ""])
  func `a priority that ntfy does not know is refused`(text: String) {
    #expect(Self.key(.ntfy, WebhookOptions(priorities: [.info: text])) == "priorities")
  }

  @Test func `other priorities have their own bounds`() {
    #expect(Self.key(.gotify, WebhookOptions(priorities: [.info: "11"])) == "priorities")
    #expect(Self.key(.mattermost, WebhookOptions(priorities: [.info: "1"])) == "priorities")
    #expect(Self.key(.gotify, WebhookOptions(priorities: [.info: "0"])) == nil)
  }

  @Test(arguments: ["", "a/b", "a b", "тема", String(repeating: "x", count: 65)])
  func `a topic is a name`(topic: String) {
    #expect(Self.key(.ntfy, WebhookOptions(topic: topic)) == "topic")
  }

  @Test(arguments: ["", "me", "@x", "1.5", "--1", "@a b c d"])
  func `a chat is a number or a name`(chat: String) {
    #expect(
      Self.key(.telegram, secret: "1:SECRETSECRET", url: nil, WebhookOptions(chat: chat))
        == "chat_id")
  }

  @Test(arguments: ["SECRET", "x:SECRETSECRET", "1:SECRET/../SECRET", "1:SECRETSECRET\n", ""])
  func `a token of Telegram that could bend the address is refused`(token: String) {
    let options = WebhookOptions(chat: "1")
    #expect(Self.key(.telegram, secret: token, url: nil, options) == "secret")
  }

  @Test func `the token of Telegram stays secret`() throws {
    let settings = try WebhookSettings(
      url: nil, secret: Secret("1:SECRETSECRET"), preset: .telegram,
      options: WebhookOptions(chat: "@orders"))
    #expect(settings.url.reveal() == "https://api.telegram.org/bot1:SECRETSECRET/sendMessage")
    #expect(settings.place == "https://api.telegram.org")
    #expect(!String(reflecting: settings).contains("SECRET"))
  }

  @Test func `a token and a header of one's own do not go together`() {
    let headers = ["authorization": Secret("Basic SECRET")]
    #expect(Self.key(.ntfy, headers: headers) == nil)
    #expect(Self.key(.ntfy, secret: "SECRET", headers: headers) == "headers")
    #expect(Self.key(.apprise, secret: "SECRET\r\nX: y") == "secret")
  }
}
