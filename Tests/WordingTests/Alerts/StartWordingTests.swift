import Civil
import Model
import Testing
import Wording

@Suite struct StartWordingTests {
  private static func alert(ifMissed: Texts? = nil, level: Level = .notice) -> Alert {
    var alert = Samples.alert(.window(Samples.window(closes: Samples.now)), level: level)
    alert.stage = "+0s"
    alert.ruleTitle = Texts(en: "You may escalate", ru: "Можно обострить")
    alert.ifMissed = ifMissed
    return alert
  }

  @Test func `what becomes possible is worded from its moment on`() throws {
    let english = AlertWording(Self.alert(), for: try Samples.reader(), at: Samples.now)
    #expect(english.subject.contains("since 26 November 2026, 08:59 CET"))
    #expect(english.body.contains("Possible since 26 November 2026"))
    let russian = AlertWording(Self.alert(), for: try Samples.reader(.russian), at: Samples.now)
    #expect(russian.subject.contains("с 26 ноября 2026 г., 08:59 CET"))
  }

  @Test func `what is lost is closed`() throws {
    let lost = Texts(en: "The money is lost.", ru: "Деньги пропадут.")
    for alert in [Self.alert(ifMissed: lost), Self.alert(level: .critical)] {
      let wording = AlertWording(alert, for: try Samples.reader(), at: Samples.now)
      #expect(wording.subject.contains("closed 26 November 2026"))
    }
  }
}
