import Civil
import Foundation
import Model
import Testing
import Wording

@testable import Sinks

@Suite struct MailMessageTests {
  private static func message(
    _ alert: Alert = Samples.alert(), to recipient: String = "me@example.org",
    from: String? = nil, language: Language = .english, isDrill: Bool = false,
    at now: Moment = Samples.now
  ) throws -> String {
    let settings = try SendmailSettings(to: [recipient], from: from, hostname: "box.example")
    let reader = try Samples.reader(language)
    let content = MailContent(alert, for: reader, isDrill: isDrill, at: now)
    return MailMessage(
      content: content, recipient: recipient, settings: settings, reader: reader, now: now
    ).text
  }

  private static func header(_ message: String) -> [Substring] {
    message.split(separator: "\n\n")[0].split(separator: "\n")
  }

  @Test func `the whole header in English`() throws {
    let header = Self.header(try Self.message()).joined(separator: "\n")
    #expect(
      header == """
        From: orderwatch <orderwatch@box.example>
        To: <me@example.org>
        Subject: Open the dispute: by 3 December 2026, 08:59 CET, 7 d left (USB-C
         hub)
        Date: Thu, 26 Nov 2026 08:59:00 +0100
        Message-ID: <k3y0001@box.example>
        In-Reply-To: <order-558bb39b64d1cde4afc95d4a@box.example>
        References: <order-558bb39b64d1cde4afc95d4a@box.example>
        Auto-Submitted: auto-generated
        X-Auto-Response-Suppress: All
        X-Orderwatch-Key: k3y0001
        X-Orderwatch-Platform: aliexpress
        X-Orderwatch-Account: me
        X-Orderwatch-Order: 3071000000010001
        X-Orderwatch-Rule: aliexpress/open-dispute
        X-Orderwatch-Stage: -7d
        X-Orderwatch-Level: notice
        X-Orderwatch-Closes: 2026-12-03T07:59:00Z
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="=_orderwatch_mixed"
        Content-Language: en
        """)
  }

  @Test func `every copy has one id, every order one thread`() throws {
    func line(_ name: String, _ message: String) -> Substring? {
      Self.header(message).first { $0.hasPrefix(name) }
    }
    let first = try Self.message()
    let later = try Self.message(
      to: "other@example.org", language: .russian, at: Samples.now + Length(days: 2))
    #expect(line("Message-ID:", first) == line("Message-ID:", later))
    #expect(line("References:", first) == line("References:", later))
    var alert = Samples.alert()
    alert.order = OrderRef(platform: "aliexpress", account: "me", id: "2")
    #expect(line("References:", first) != line("References:", try Self.message(alert)))
  }

  @Test func `two drills are two messages outside of any thread`() throws {
    let first = try Self.message(isDrill: true)
    let second = try Self.message(isDrill: true, at: Samples.now + Length(seconds: 1))
    #expect(first.contains("Message-ID: <k3y0001.1795679940@box.example>"))
    #expect(!first.contains("References:"))
    #expect(!second.contains("k3y0001.1795679940@"))
  }

  @Test func `only the critical level is marked as important`() throws {
    #expect(try Self.message(Samples.alert(level: .critical)).contains("\nImportance: high\n"))
    #expect(try !Self.message(Samples.alert(level: .warning)).contains("Importance"))
  }

  @Test(arguments: Samples.hostileTitles, Language.allCases)
  func `no title adds a header or breaks the form`(title: String, language: Language) throws {
    var alert = Samples.alert(order: Samples.order(title: title))
    alert.order = OrderRef(platform: title, account: title, id: title)
    alert.adviceText = Texts(en: title, ru: title)
    let message = try Self.message(alert, language: language)
    let names = Self.header(message).filter { !$0.hasPrefix(" ") }.map { $0.prefix { $0 != ":" } }
    #expect(names.first == "From" && names.last == "Content-Language")
    #expect(Set(names).count == names.count && !names.contains("Bcc"))
    #expect(message.utf8.allSatisfy { (0x20...0x7E).contains($0) || $0 == 0x0A })
    #expect(message.split(separator: "\n").allSatisfy { $0.utf8.count <= 78 && $0 != "." })
    #expect(message.utf8.count < 65_536)
  }

  @Test func `text, page and calendar entry are parts of one message`() throws {
    let message = try Self.message()
    let types = message.split(separator: "\n").filter { $0.hasPrefix("Content-Type: ") }
    #expect(
      types.map { $0.dropFirst(14).prefix { $0 != ";" } } == [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar",
      ])
    #expect(message.hasSuffix("--=_orderwatch_mixed--\n"))
  }

  @Test func `what has no close ahead has no calendar entry`() throws {
    #expect(try !Self.message(Samples.alert(.failure("no date"))).contains("text/calendar"))
    #expect(try !Self.message(isDrill: true).contains("text/calendar"))
    #expect(try !Self.message(at: Samples.close).contains("text/calendar"))
  }

  @Test func `nothing asks for a receipt or an answer`() throws {
    for name in ["Return-Receipt-To", "Disposition-Notification-To", "Return-Path", "Reply-To"] {
      #expect(try !Self.message().contains("\n\(name):"))
    }
  }

  @Test func `a digest stands alone and says what it is`() throws {
    let reader = try Samples.reader(.russian)
    let content = MailContent(
      Samples.digest(level: .critical), for: reader, isDrill: false, at: Samples.now)
    let settings = try SendmailSettings(to: ["me@example.org"], hostname: "box.example")
    let message = MailMessage(
      content: content, recipient: "me@example.org", settings: settings, reader: reader,
      now: Samples.now
    ).text
    let header = Self.header(message)
    #expect(header.contains("Message-ID: <d1gest01@box.example>"))
    #expect(header.contains("X-Orderwatch-Digest: daily") && header.contains("Importance: high"))
    #expect(!header.contains { $0.hasPrefix("References:") || $0.hasPrefix("In-Reply-To:") })
    #expect(message.contains("multipart/alternative") && !message.contains("text/calendar"))
  }

  @Test(arguments: [
    ("Asia/Kolkata", "Thu, 26 Nov 2026 13:29:00 +0530"),
    ("America/St_Johns", "Thu, 26 Nov 2026 04:29:00 -0330"),
    ("Etc/UTC", "Thu, 26 Nov 2026 07:59:00 +0000"),
  ])
  func `the date has the reader's offset`(zone: String, date: String) throws {
    #expect(mailDate(Samples.now, in: try Samples.zones.zone(zone)) == date)
  }
}
