import Civil
import Foundation
import Model
import Testing
import Wording

@testable import Sinks

/// What we write, read by libraries that others wrote.
///
/// `pip install --target FOLDER standardwebhooks icalendar`, then `ORDERWATCH_PYTHON=FOLDER`.
@Suite struct InteropTests {
  private static let alerts =
    [Samples.alert()]
    + Samples.hostileTitles.map { title in
      Samples.alert(order: Samples.order(title: title))
    }

  private static func mail(_ content: MailContent, _ reader: Reader) throws -> String {
    let settings = try SendmailSettings(to: ["me@example.org"], hostname: "box.example")
    return MailMessage(
      content: content, recipient: "me@example.org", settings: settings, reader: reader,
      now: Samples.now
    ).text
  }

  /// Writes texts to files, lets a script read them, and decodes its answer.
  private static func read(
    _ texts: [String], by script: String
  ) throws -> [[String: String]] {
    let folder = try TemporaryFolder()
    let files = try texts.enumerated().map { try folder.write($1, to: "\($0)") }
    let lines = try Python.run(script, on: files).split(separator: "\n")
    #expect(lines.count == texts.count)
    return try lines.map { try JSONDecoder().decode([String: String].self, from: Data($0.utf8)) }
  }

  @Test(
    .enabled(if: !Python.isMissing, "skipped: there is no python3"), arguments: Language.allCases)
  func `Python's mail library finds our texts`(language: Language) throws {
    let reader = try Samples.reader(language)
    let contents = Self.alerts.map {
      MailContent($0, for: reader, isDrill: false, at: Samples.now)
    }
    let found = try Self.read(try contents.map { try Self.mail($0, reader) }, by: "read_mail.py")
    for (content, mail) in zip(contents, found) {
      #expect(mail["subject"] == content.subject && mail["defects"] == "0")
      #expect(mail["text"] == content.text && mail["html"] == content.html)
      #expect(mail["to"] == "me@example.org" && mail["from"] == "orderwatch@box.example")
      #expect(mail["date"] == "2026-11-26T08:59:00+01:00" && mail["auto"] == "auto-generated")
      #expect(mail["method"] == "PUBLISH")
      #expect(
        mail["calendar"]
          == content.calendar?.text(organizer: "orderwatch@box.example", hostname: "box.example"))
    }
  }

  @Test(.enabled(if: !Python.isMissing, "skipped: there is no python3"))
  func `Python's mail library finds a digest`() throws {
    let reader = try Samples.reader(.russian)
    let contents = Samples.hostileTitles.map {
      MailContent(Samples.digest(title: $0), for: reader, isDrill: false, at: Samples.now)
    }
    let found = try Self.read(try contents.map { try Self.mail($0, reader) }, by: "read_mail.py")
    for (content, mail) in zip(contents, found) {
      #expect(mail["text"] == content.text && mail["html"] == content.html)
      #expect(mail["defects"] == "0" && mail["calendar"] == "")
    }
  }

  @Test(
    .enabled(
      if: Python.has("icalendar"),
      "skipped: there is no module icalendar for python3; see ORDERWATCH_PYTHON"))
  func `icalendar finds one event that moves with its window`() throws {
    let reader = try Samples.reader()
    var moved = Samples.alert(
      .window(Samples.window(closes: Samples.close + Length(days: 3))))
    moved.at = Samples.now + Length(days: 1)
    let alerts = Self.alerts + [moved]
    let texts = alerts.map { alert in
      let wording = AlertWording(alert, for: reader, at: Samples.now)
      let entry = CalendarEntry(
        alert, wording: wording, reader: reader, isDrill: false, at: Samples.now)
      return entry?.text(organizer: "me@example.org", hostname: "box.example")
        .replacing("\n", with: "\r\n") ?? ""
    }
    let found = try Self.read(texts, by: "read_calendar.py")
    for (alert, event) in zip(alerts, found) {
      #expect(event["events"] == "1" && event["errors"] == "0" && event["method"] == "PUBLISH")
      #expect(event["description"] == AlertWording(alert, for: reader, at: Samples.now).body)
      #expect(event["organizer"] == "mailto:me@example.org")
      #expect(event["url"] == "https://shop.example/o/1")
      #expect(
        event["names"]
          == "CLASS DESCRIPTION DTSTAMP DTSTART ORGANIZER SEQUENCE STATUS SUMMARY TRANSP UID URL")
    }
    #expect(Set(found.map { $0["uid"] }).count == 1)
    #expect(found.first?["start"] == "2026-12-03T07:59:00+00:00")
    #expect(found.last?["start"] == "2026-12-06T07:59:00+00:00")
    let sequences = found.compactMap { $0["sequence"].flatMap { Int($0) } }
    #expect(sequences.dropLast().allSatisfy { $0 < sequences.last ?? 0 })
  }

  @Test(
    .enabled(
      if: Python.has("standardwebhooks"),
      "skipped: there is no module standardwebhooks for python3; see ORDERWATCH_PYTHON"))
  func `the reference library verifies both keys while they change`() throws {
    let (old, new) = (WebhookSinkTests.key, "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD")
    let signer = try WebhookSigner(secret: Secret("\(new)\n\(old)"))
    let message = WebhookMessage(
      Samples.digest(title: Samples.hostileTitles[0]), for: try Samples.reader(), isDrill: false,
      at: Samples.now)
    let body = StandardPreset.body(message).text
    let post = JSONValue.object([
      ("body", .string(body)),
      (
        "headers",
        .object([
          ("webhook-id", .string(message.id)),
          ("webhook-timestamp", .string(String(Samples.now.seconds))),
          (
            "webhook-signature",
            .string(signer.signature(of: Array(body.utf8), id: message.id, at: Samples.now))
          ),
        ])
      ),
    ])
    let folder = try TemporaryFolder()
    let file = try folder.write(post.text, to: "post")
    for key in [old, new] {
      #expect(try Python.run("verify_webhook.py", on: [key, file]) == "alert.digest\n")
    }
    let other = "whsec_" + String(repeating: "A", count: 32)
    #expect(try Python.run("verify_webhook.py", on: [other, file]).hasPrefix("refused: "))
  }
}
