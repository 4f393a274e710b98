import Civil
import Foundation
import Model
import Testing

@testable import Sinks

@Suite struct WebhookBodyTests {
  private static func body(
    _ alert: Alert = Samples.alert(), language: Language = .english, isDrill: Bool = false
  ) throws -> String {
    WebhookBody(
      alert: alert, reader: try Samples.reader(language), isDrill: isDrill, now: Samples.now
    ).text
  }

  @Test func `the whole body but for its texts`() throws {
    let body = try Self.body()
    let data = try #require(body.firstRange(of: #","texts":"#))
    #expect(
      body[..<data.lowerBound]
        == #"""
        {"type":"alert.window","timestamp":"2026-11-26T07:59:00Z","data":{"key":"k3y0001",\#
        "at":"2026-11-26T07:59:00Z","platform":"aliexpress","account":"me",\#
        "order":"3071000000010001","pack":"aliexpress","rule":"open-dispute","stage":"-7d",\#
        "level":"notice","advice":"ask-extension","repetition":0,"skipped":[],\#
        "sources":["A1-06","A2-09"],"error":null,"actor":"buyer","opens":null,\#
        "closes":"2026-12-03T07:59:00Z","safeCloses":"2026-12-03T07:59:00Z",\#
        "basis":"asserted","zone":"America/Los_Angeles","secondsLeft":604800,\#
        "title":"USB-C hub","amount":"23.47 USD","url":"https://shop.example/o/1","tags":["gift"]
        """#)
  }

  @Test func `failures and drills have types of their own`() throws {
    let failure = try Self.body(Samples.alert(.failure("no date")))
    #expect(failure.hasPrefix(#"{"type":"alert.failure""#))
    #expect(failure.contains(#""error":"no date","actor":null,"opens":null,"closes":null"#))
    #expect(try Self.body(isDrill: true).hasPrefix(#"{"type":"alert.test""#))
  }

  @Test(arguments: Samples.hostileTitles, Language.allCases)
  func `another reader of JSON finds our texts`(title: String, language: Language) throws {
    let alert = Samples.alert(order: Samples.order(title: title))
    let body = try Self.body(alert, language: language)
    let read = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
    let data = try #require(read?["data"] as? [String: Any])
    let texts = try #require(data["texts"] as? [String: Any])
    let wording = Wording(alert, for: try Samples.reader(language), at: Samples.now)
    #expect(texts["subject"] as? String == wording.subject)
    #expect(texts["body"] as? String == wording.body)
    #expect(texts["language"] as? String == language.rawValue)
    #expect(data["title"] as? String == plainLine(title, limit: 1000))
    #expect(body.utf8.count < 32_768)
  }
}
