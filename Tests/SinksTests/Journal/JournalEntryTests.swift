import Civil
import Model
import Testing
import Wording

@testable import Sinks

@Suite struct JournalEntryTests {
  private static func entry(
    _ alert: Alert, language: Language = .english, isDrill: Bool = false
  ) throws -> JournalEntry {
    JournalEntry(
      alert, for: try Samples.reader(language), isDrill: isDrill, at: Samples.now)
  }

  @Test func `all fields of an alert`() throws {
    let entry = try Self.entry(Samples.alert(skipped: ["-14d", "-10d"], repetition: 1))
    #expect(
      entry.fields.map { "\($0.name)=\($0.value)" }.joined(separator: "\n") == """
        MESSAGE=aliexpress 3071000000010001 (me): Open the dispute: by 3 December 2026, 08:59 CET, \
        7 d left (USB-C hub, 23.47 USD)
        MESSAGE_ID=011c43764adb4912ab937f49c11c5fb7
        PRIORITY=5
        SYSLOG_IDENTIFIER=orderwatch
        ORDERWATCH_KEY=k3y0001
        ORDERWATCH_PLATFORM=aliexpress
        ORDERWATCH_ACCOUNT=me
        ORDERWATCH_ORDER=3071000000010001
        ORDERWATCH_TITLE=USB-C hub
        ORDERWATCH_AMOUNT=23.47 USD
        ORDERWATCH_URL=https://shop.example/o/1
        ORDERWATCH_PACK=aliexpress
        ORDERWATCH_RULE=open-dispute
        ORDERWATCH_STAGE=-7d
        ORDERWATCH_LEVEL=notice
        ORDERWATCH_ADVICE=ask-extension
        ORDERWATCH_ACTOR=buyer
        ORDERWATCH_CLOSES=2026-12-03T07:59:00Z
        ORDERWATCH_SAFE_CLOSES=2026-12-03T07:59:00Z
        ORDERWATCH_BASIS=asserted
        ORDERWATCH_RULE_TITLE=Open the dispute
        ORDERWATCH_ADVICE_TEXT=Ask the seller for more time.
        ORDERWATCH_IF_MISSED=The seller is paid and the claim is lost.
        ORDERWATCH_AT=2026-11-26T07:59:00Z
        ORDERWATCH_REPETITION=1
        ORDERWATCH_SKIPPED=-14d -10d
        """)
  }

  @Test(arguments: zip(Level.allCases, ["6", "5", "4", "2"]))
  func `the level is the priority`(level: Level, priority: String) throws {
    #expect(try Self.entry(Samples.alert(level: level))["PRIORITY"] == priority)
  }

  @Test func `failures and drills have ids of their own`() throws {
    let failure = try Self.entry(Samples.alert(.failure("no date")))
    #expect(failure["MESSAGE_ID"] == JournalMessage.failure)
    #expect(failure["ORDERWATCH_ERROR"] == "no date")
    #expect(failure["ORDERWATCH_CLOSES"] == nil)
    let drill = try Self.entry(Samples.alert(), isDrill: true)
    #expect(drill["MESSAGE_ID"] == JournalMessage.drill)
    #expect(drill["ORDERWATCH_DRILL"] == "1")
  }

  @Test func `texts are in the reader's language`() throws {
    let entry = try Self.entry(Samples.alert(), language: .russian)
    #expect(entry["ORDERWATCH_RULE_TITLE"] == "Откройте спор")
  }

  @Test(arguments: Samples.hostileTitles)
  func `a hostile title neither adds a field nor breaks a line`(title: String) throws {
    var alert = Samples.alert(order: Samples.order(title: title))
    alert.order = OrderRef(platform: title, account: title, id: title)
    let entry = try Self.entry(alert)
    #expect(Set(entry.fields.map(\.name)).count == entry.fields.count)
    #expect(entry.fields.allSatisfy { !$0.value.utf8.contains(0x0A) && !$0.value.isEmpty })
    #expect(entry.line.hasPrefix("<5>orderwatch: ") && entry.line.hasSuffix("]\n"))
    #expect(entry.line.utf8.count { $0 < 0x20 } == 1)
  }

  @Test func `the line for standard error`() throws {
    #expect(
      try Self.entry(Samples.alert(level: .critical)).line
        == "<2>orderwatch: aliexpress 3071000000010001 (me): Open the dispute: "
        + "by 3 December 2026, 08:59 CET, 7 d left (USB-C hub, 23.47 USD) [key=k3y0001 "
        + "platform=aliexpress order=3071000000010001 rule=open-dispute stage=-7d level=critical "
        + "closes=2026-12-03T07:59:00Z]\n")
  }

  @Test func `a digest is one entry that names its alerts`() throws {
    let entry = JournalEntry(
      Samples.digest(.together, level: .critical), for: try Samples.reader(), isDrill: false,
      at: Samples.now)
    #expect(
      entry["MESSAGE"]?.hasPrefix(
        "2 alerts at once, first by 3 December 2026, 08:59 CET; aliexpress 3071") == true)
    #expect(entry["MESSAGE_ID"] == JournalMessage.digest && entry["PRIORITY"] == "2")
    #expect(entry["ORDERWATCH_DIGEST"] == "together" && entry["ORDERWATCH_KEY"] == "d1gest01")
    #expect(entry["ORDERWATCH_ALERTS"] == "k3y0001 k3y0001" && entry["ORDERWATCH_COUNT"] == "2")
    #expect(entry["ORDERWATCH_DEAD"] == "1" && entry["ORDERWATCH_OMITTED"] == "3")
    #expect(entry.line.contains("key=d1gest01") && entry.line.contains("digest=together count=2"))
  }

  @Test func `the keys of hundreds of alerts are all there`() throws {
    var digest = Samples.digest(.overflow)
    digest.alerts = (0..<500).map { index in
      var alert = Samples.alert()
      alert.key = AlertKey(rawValue: "abcdefghijklmnopqrstuvwxyz\(index)")
      return alert
    }
    let entry = JournalEntry(digest, for: try Samples.reader(), isDrill: false, at: Samples.now)
    #expect(entry["ORDERWATCH_ALERTS"]?.split(separator: " ").count == 500)
  }

  @Test(arguments: Samples.hostileTitles)
  func `a hostile digest is one line`(title: String) throws {
    let entry = JournalEntry(
      Samples.digest(title: title), for: try Samples.reader(), isDrill: false, at: Samples.now)
    #expect(entry.fields.allSatisfy { !$0.value.utf8.contains(0x0A) && !$0.value.isEmpty })
    #expect(Set(entry.fields.map(\.name)).count == entry.fields.count)
  }
}
