import Civil
import Model
import Testing
import Wording

@Suite struct DigestWordingTests {
  private static func wording(
    _ digest: Digest = Samples.digest(), _ language: Language = .english, isDrill: Bool = false
  ) throws -> DigestWording {
    DigestWording(
      digest, for: try Samples.reader(language), isDrill: isDrill, at: Samples.now)
  }

  @Test func `a daily digest in English, due items first`() throws {
    let wording = try Self.wording()
    #expect(
      wording.subject == "Today: 4 deadlines within 14 days, first by 3 December 2026, 08:59 CET")
    let due = """
      - aliexpress 3071000000010001 (me): Open the dispute: by 3 December 2026, 08:59 CET, 7 d \
      left (USB-C hub, 23.47 USD)
      """
    #expect(
      wording.body == """
        Due now:
        \(due)
        \(due)

        Closing within 14 days:
        - 3 December 2026, 08:59 CET, 7 d left: Open the dispute (not your turn to act), \
        aliexpress 3071000000010001 (me), USB-C hub

        Hushed, and closing soon:
        - 3 December 2026, 08:59 CET: Open the dispute, aliexpress 3071000000010001 (me); hushed \
        by USB-C hub on 26 November 2026, 08:59 CET

        Never delivered:
        - 26 November 2026, 08:59 CET: Open the dispute, aliexpress 3071000000010001 (me); \
        through mail: no such user

        Left out here: 3; 'orderwatch list' shows all.
        Shortest time an alert left for acting: 2 h (Open the dispute, aliexpress \
        3071000000010001 (me)).
        Orders watched: 12.
        Written 26 November 2026, 08:59 CET.

        """)
  }

  @Test(
    arguments: zip(
      Digest.Kind.allCases,
      [
        "2 предупреждения сразу", "2 предупреждения за тихие часы",
        "2 предупреждения одним сообщением", "На сегодня: 4 срока за 14 дней",
        "На неделю: 4 срока за 14 дней", "Всё спокойно",
      ]))
  func `each kind has its subject in Russian`(kind: Digest.Kind, start: String) throws {
    let subject = try Self.wording(Samples.digest(kind), .russian).subject
    #expect(subject == "\(start), ближайший до 3 декабря 2026 г., 08:59 CET")
  }

  @Test func `an all-clear proves that the daemon lives`() throws {
    let digest = Digest(
      key: AlertKey(rawValue: "k"), kind: .allClear, at: Samples.now, watched: 7)
    let wording = try Self.wording(digest)
    #expect(wording.subject == "All clear")
    #expect(
      wording.body == """
        No watched deadline is near. orderwatch is running; it writes again in a week.

        Orders watched: 7.
        Written 26 November 2026, 08:59 CET.

        """)
  }

  @Test func `a drill says so, and a lead below zero is too late`() throws {
    var digest = Samples.digest()
    digest.worstLead?.seconds = -60
    let wording = try Self.wording(digest, isDrill: true)
    #expect(wording.subject.hasPrefix("[test] "))
    #expect(wording.body.hasPrefix("This is a test of the way messages reach you;"))
    #expect(wording.body.contains("Told too late: Open the dispute, aliexpress"))
  }

  @Test(arguments: Samples.hostileTitles, Language.allCases)
  func `a hostile text stays in its line`(title: String, language: Language) throws {
    let wording = try Self.wording(Samples.digest(title: title), language)
    #expect(wording.subject.unicodeScalars.allSatisfy { $0.value >= 0x20 })
    let lines = wording.sections.flatMap(\.lines)
    #expect(lines.count == 9)
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } && !$0.isEmpty })
  }

  @Test func `the level is that of the most urgent alert, and never soft for what was lost`() {
    #expect(Samples.digest(level: .critical).level == .critical)
    #expect(Digest(key: AlertKey(rawValue: "k"), kind: .weekly, at: Samples.now).level == .info)
    var digest = Samples.digest()
    digest.alerts = []
    #expect(digest.level == .warning)
  }
}
