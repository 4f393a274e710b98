import Civil
import Foundation
import Model
import Testing
import Wording

@testable import Sinks

@Suite struct StandardPresetTests {
  private static func body(
    _ alert: Alert = Samples.alert(), language: Language = .english, isDrill: Bool = false
  ) throws -> String {
    let reader = try Samples.reader(language)
    return StandardPreset.body(
      WebhookMessage(alert, for: reader, isDrill: isDrill, at: Samples.now)
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
        "sources":["A1-06","A2-09"],"error":null,"step":null,"actor":"buyer","opens":null,\#
        "closes":"2026-12-03T07:59:00Z","safeCloses":"2026-12-03T07:59:00Z",\#
        "movedFrom":null,"basis":"asserted","zone":"America/Los_Angeles","secondsLeft":604800,\#
        "title":"USB-C hub","amount":"23.47 USD","url":"https://shop.example/o/1","tags":["gift"]
        """#)
  }

  @Test func `failures and drills have types of their own`() throws {
    let failure = try Self.body(Samples.alert(.failure("no date")))
    #expect(failure.hasPrefix(#"{"type":"alert.failure""#))
    #expect(
      failure.contains(#""error":"no date","step":null,"actor":null,"opens":null,"closes":null"#))
    #expect(try Self.body(isDrill: true).hasPrefix(#"{"type":"alert.test""#))
  }

  @Test func `a step that a guard speaks against is no failure`() throws {
    let step = try Self.body(
      Samples.alert(.step(EventKind(rawValue: "confirmed"), at: Samples.now)))
    #expect(step.hasPrefix(#"{"type":"alert.step""#))
    #expect(step.contains(#""step":{"kind":"confirmed","at":"2026-11-26T07:59:00Z"}"#))
  }

  @Test func `a digest has its alerts as single messages have them`() throws {
    let digest = WebhookMessage(
      Samples.digest(), for: try Samples.reader(), isDrill: false, at: Samples.now)
    let read =
      try JSONSerialization.jsonObject(with: Data(StandardPreset.body(digest).text.utf8))
      as? [String: Any]
    #expect(read?["type"] as? String == "alert.digest")
    let data = try #require(read?["data"] as? [String: Any])
    #expect(data["digest"] as? String == "daily" && data["count"] as? Int == 2)
    let alone = try JSONSerialization.jsonObject(with: Data(try Self.body().utf8)) as? [String: Any]
    let own = try #require(alone?["data"] as? [String: Any])
    let inside = try #require((data["alerts"] as? [[String: Any]])?.first)
    #expect(NSDictionary(dictionary: inside).isEqual(to: own))
    #expect((data["dead"] as? [[String: Any]])?.first?["reason"] as? String == "no such user")
    #expect((data["worstLead"] as? [String: Any])?["seconds"] as? Int == 7200)
  }

  @Test(arguments: Samples.hostileTitles, Language.allCases)
  func `another reader of JSON finds our texts`(title: String, language: Language) throws {
    let alert = Samples.alert(order: Samples.order(title: title))
    let body = try Self.body(alert, language: language)
    let read = try JSONSerialization.jsonObject(with: Data(body.utf8)) as? [String: Any]
    let data = try #require(read?["data"] as? [String: Any])
    let texts = try #require(data["texts"] as? [String: Any])
    let wording = AlertWording(alert, for: try Samples.reader(language), at: Samples.now)
    #expect(texts["subject"] as? String == wording.subject)
    #expect(texts["body"] as? String == wording.body)
    #expect(texts["language"] as? String == language.rawValue)
    #expect(data["title"] as? String == plainLine(title, limit: 1000))
    #expect(body.utf8.count < 32_768)
  }
}
