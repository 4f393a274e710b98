import Civil
import Foundation
import Model
import Testing

@testable import Sinks

@Suite struct PresetTests {
  private static func body(
    _ preset: WebhookPreset, _ alert: Alert = Samples.alert(), language: Language = .english
  ) throws -> [String: Any] {
    let settings = try StrictService(preset: preset).settings(port: 1)
    return try read(settings, alert, language)
  }

  private static func read(
    _ settings: WebhookSettings, _ alert: Alert, _ language: Language = .english
  ) throws -> [String: Any] {
    let message = WebhookMessage(
      alert, for: try Samples.reader(language), isDrill: false, at: Samples.now)
    let text = settings.body(of: message).text
    #expect(JSONCheck.problem(in: text) == nil)
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    return try #require(read)
  }

  private static func titled(_ title: String) -> Alert {
    Samples.alert(order: Samples.order(title: title))
  }

  @Test func `ntfy gets topic, priority, emoji and link`() throws {
    let body = try Self.body(.ntfy, Samples.alert(level: .critical))
    #expect(body["topic"] as? String == "PATHKEY" && body["priority"] as? Int == 5)
    #expect(body["tags"] as? [String] == ["rotating_light"])
    #expect(body["click"] as? String == "https://shop.example/o/1")
  }

  @Test(
    arguments: [
      ("https://h.example/orders", nil, "https://h.example/", "orders"),
      ("https://h.example/ntfy/orders", nil, "https://h.example/ntfy/", "orders"),
      ("https://h.example/", "mine", "https://h.example/", "mine"),
    ] as [(String, String?, String, String)])
  func `the topic of ntfy may stand in the address`(
    url: String, topic: String?, target: String, name: String
  ) throws {
    let settings = try WebhookSettings(
      url: url, preset: .ntfy, options: WebhookOptions(topic: topic))
    #expect(settings.url.reveal() == target && settings.options.topic == name)
  }

  @Test(arguments: [
    ("https://h.example", "/message"), ("https://h.example/", "message"),
    ("https://h.example/message", ""), ("https://h.example/g", "/message"),
  ])
  func `the address of Gotify may be its root`(url: String, end: String) throws {
    let settings = try WebhookSettings(url: url, secret: Secret("T"), preset: .gotify)
    #expect(settings.url.reveal() == url + end)
    #expect(settings.headers["X-Gotify-Key"]?.reveal() == "T")
  }

  @Test func `Slack escapes what steers links and mentions`() throws {
    let text = try Self.body(.slack, Self.titled("<!channel> & <@U1>"))["text"] as? String
    #expect(text?.contains("(&lt;!channel&gt; &amp; &lt;@U1&gt;)") == true)
  }

  @Test func `Mattermost has neither mentions nor marks, also not in the notation of Slack`() throws
  {
    let alert = Self.titled("@all <!here> [x](https://evil.example) **b** #tag ~town `c`")
    let text = try #require(try Self.body(.mattermost, alert)["text"] as? String)
    #expect(
      text.contains("@\u{200B}all <\u{200B}!here\\>")
        || text.contains("@\u{200B}all <\u{200B}\\!here\\>"))
    #expect(!text.contains("](") || text.contains("\\]("))
    #expect(text.contains("\\*\\*b\\*\\* \\#tag \\~town \\`c\\`"))
    #expect(text.contains("\nhttps://shop.example/o/1\n"))
  }

  @Test func `a priority of Mattermost is only sent where one is asked for`() throws {
    #expect(try Self.body(.mattermost)["priority"] == nil)
    let settings = try WebhookSettings(
      url: "https://h/K", preset: .mattermost,
      options: WebhookOptions(priorities: [.notice: "urgent"]))
    let body = try Self.read(settings, Samples.alert())
    #expect((body["priority"] as? [String: String]) == ["priority": "urgent"])
  }

  @Test func `Discord is told that no mention may call anybody`() throws {
    let body = try Self.body(.discord, Self.titled("@everyone <@1> **b**"))
    #expect((body["allowed_mentions"] as? [String: [String]]) == ["parse": []])
    let content = try #require(body["content"] as? String)
    #expect(content.contains("@\u{200B}everyone <\u{200B}@\u{200B}1\\> \\*\\*b\\*\\*"))
  }

  @Test func `Telegram gets plain text to a chat, silently for mere information`() throws {
    let body = try Self.body(.telegram, Samples.alert(level: .info))
    #expect(body["parse_mode"] == nil && body["chat_id"] as? String == "-100123")
    #expect(body["disable_notification"] as? Bool == true)
  }

  @Test(arguments: WebhookPreset.allCases)
  func `a long text is cut where the service would refuse it`(preset: WebhookPreset) throws {
    var alert = Samples.alert(level: .critical)
    let long = String(repeating: "длинно 👩‍👩‍👧‍👦 <&@*> ", count: 400)
    (alert.title, alert.tags) = (long, Array(repeating: long, count: 30))
    (alert.adviceText, alert.ifMissed) = (Texts(en: long, ru: long), Texts(en: long, ru: long))
    for language in Language.allCases {
      #expect(try !Self.body(preset, alert, language: language).isEmpty)
    }
  }

  @Test func `priorities are the receiver's own`() throws {
    let options = WebhookOptions(priorities: [.notice: "1"])
    let settings = try WebhookSettings(url: "https://h/t", preset: .ntfy, options: options)
    #expect(try Self.read(settings, Samples.alert())["priority"] as? Int == 1)
  }

  @Test(
    arguments: zip(
      [UInt(204), 424, 200],
      [SinkError.Kind?.some(.permanent), .some(.temporary(retryAfter: nil)), nil]))
  func `Apprise says with 204 that nobody was told`(status: UInt, kind: SinkError.Kind?) {
    let answer = WebhookAnswer(status: status, retryAfter: nil)
    #expect(answer.trouble(place: "p", preset: .apprise, at: Samples.now)?.kind == kind)
  }
}
