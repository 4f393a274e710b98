import Civil
import Foundation
import Model
import NIOHTTP1
import Testing

@testable import Sinks

/// Every way out of its place that a text from a shop might try; each must fail in every sink.
@Suite struct InjectionTests {
  /// An alert in which every text that comes from outside is this one.
  private static func alert(_ text: String) -> Alert {
    var alert = Samples.alert(order: Samples.order(title: text, url: text))
    alert.order = OrderRef(platform: text, account: text, id: text)
    (alert.tags, alert.sources, alert.skipped) = ([text], [text], [text])
    (alert.pack, alert.rule, alert.stage, alert.advice) = (text, text, text, text)
    let texts = Texts(en: text, ru: text)
    (alert.ruleTitle, alert.adviceText, alert.ifMissed) = (texts, texts, texts)
    alert.key = AlertKey(rawValue: text)
    return alert
  }

  private static func mail(_ text: String) async throws -> (message: String, arguments: String) {
    let mailer = try FakeMailer()
    let delivery = Samples.delivery(alert(text), to: "me@example.org")
    #expect(await trouble(try mailer.sink(), delivery) == nil)
    return (try mailer.folder.read("message"), try mailer.folder.read("arguments"))
  }

  private static let attacks = [
    "x\r\nBcc: thief@example.org", "x\nBcc: thief@example.org", "x\rBcc: thief@example.org",
    "x\u{0}Bcc: thief@example.org", "x\u{2028}Bcc: thief@example.org", "x\n.\nQUIT",
    "~!touch /tmp/x",
    "~r /etc/passwd", "-oQ/tmp", "--", "-bs", "x\n\nContent-Type: text/html\n\n<b>", "`id`; $(id)",
    "--=_orderwatch_mixed--", "\n--=_orderwatch_alternative\nX: y", "=?utf-8?Q?=0ABcc:_x?=",
    String(repeating: "A", count: 5000), String(repeating: "слово", count: 2000),
    "x;y,z\\n\nEND:VEVENT\nBEGIN:VALARM", "\" onload=\"alert(1)", "<img src=http://evil.example/x>",
  ]

  @Test(arguments: attacks)
  func `a mail keeps its header, its parts and its arguments`(text: String) async throws {
    let (message, arguments) = try await Self.mail(text)
    #expect(arguments == "-i\n--\nme@example.org\n")
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    let header = lines.prefix { !$0.isEmpty }.filter { !$0.hasPrefix(" ") }
    #expect(header.first == "From: orderwatch <orderwatch@box.example>")
    #expect(!header.contains { $0.lowercased().hasPrefix("bcc") })
    #expect(header.allSatisfy { $0.contains(":") })
    // The longest is a message id, for which a key of 5000 letters is cut to 200.
    #expect(lines.allSatisfy { $0.utf8.count <= 240 && $0 != "." && !$0.hasPrefix("~") })
    #expect(message.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A })
    #expect(lines.count { $0.hasPrefix("--=_orderwatch_mixed") } == 3)
    #expect(lines.count { $0.hasPrefix("--=_orderwatch_alternative") } == 3)
  }

  @Test(arguments: attacks)
  func `a page has no element of theirs and loads nothing`(text: String) throws {
    let content = MailContent(
      Self.alert(text), for: try Samples.reader(), isDrill: false, at: Samples.now)
    let tags = content.html.matches(of: /<\/?([a-zA-Z0-9]+)/).map {
      String($0.output.1).lowercased()
    }
    #expect(
      Set(tags).isSubset(of: ["html", "head", "meta", "title", "body", "h1", "p", "br", "a"]))
    #expect(!content.html.contains("<img") && !content.html.contains("onload=\""))
  }

  @Test(arguments: attacks)
  func `a calendar entry has no line of theirs`(text: String) throws {
    let content = MailContent(
      Self.alert(text), for: try Samples.reader(), isDrill: false, at: Samples.now)
    let entry = try #require(content.calendar)
    let lines = entry.text(organizer: "o@example.org", hostname: "h").split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let names = lines.filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" && $0 != ";" } }
    #expect(
      names == [
        "BEGIN", "VERSION", "PRODID", "METHOD", "BEGIN", "UID", "SEQUENCE", "DTSTAMP", "DTSTART",
        "SUMMARY", "DESCRIPTION", "ORGANIZER", "STATUS", "TRANSP", "CLASS", "END", "END",
      ])
  }

  @Test(arguments: WebhookPreset.allCases, attacks)
  func `a post keeps its headers and its form`(preset: WebhookPreset, text: String) async throws {
    let service = StrictService(preset: preset)
    let server = try await LoopbackServer(.judge { service.answer(to: $0) })
    let client = WebhookClient(version: "0")
    let sink = WebhookSink(
      name: "hook", settings: try service.settings(port: server.port), client: client,
      reader: try Samples.reader())
    let error = await trouble(sink, Samples.delivery(Self.alert(text)))
    await client.shutdown()
    try await server.stop()
    let request = try #require(server.requests.first)
    #expect(error == nil, "\(service.complaint(about: request) ?? "")")
    let names = Set(request.head.headers.map { $0.name.lowercased() })
    #expect(
      names.isSubset(of: [
        "user-agent", "content-type", "webhook-id", "webhook-timestamp", "webhook-signature",
        "x-own", "host", "content-length", "authorization", "x-gotify-key",
      ]))
  }

  @Test(arguments: WebhookPreset.allCases)
  func `no preset follows a redirect to another place`(preset: WebhookPreset) async throws {
    let inner = try await LoopbackServer(.answer(.ok))
    let target = "http://127.0.0.1:\(inner.port)/metadata"
    let server = try await LoopbackServer(
      .answer(.temporaryRedirect, headers: [("Location", target)]))
    let client = WebhookClient(version: "0")
    let sink = WebhookSink(
      name: "hook", settings: try StrictService(preset: preset).settings(port: server.port),
      client: client, reader: try Samples.reader())
    let error = await trouble(sink, Samples.delivery())
    await client.shutdown()
    #expect(error?.kind == .permanent)
    #expect(inner.requests.isEmpty)
    try await server.stop()
    try await inner.stop()
  }
}
