import Civil
import Model
import Testing
import Wording

@Suite struct CorrectionWordingTests {
  private static func moved(from old: Moment, stage: String = "moved") -> Alert {
    var alert = Samples.alert()
    alert.stage = stage
    alert.movedFrom = old
    if stage == "moved" {
      alert.advice = ""
      alert.adviceText = nil
    }
    return alert
  }

  @Test func `a later close is told with the one told before`() throws {
    let alert = Self.moved(from: Samples.close - Length(days: 5))
    let english = AlertWording(alert, for: try Samples.reader(), at: Samples.now)
    #expect(
      english.subject
        == "Open the dispute: now by 3 December 2026, 08:59 CET, 7 d left (USB-C hub)")
    #expect(
      english.body.hasPrefix(
        "This corrects an earlier message: the close comes 5 days later than told "
          + "(28 November 2026, 08:59 CET).\n\nOpen the dispute"))
    #expect(english.body.contains("Rule aliexpress/open-dispute, correction; sources"))
    let russian = AlertWording(alert, for: try Samples.reader(.russian), at: Samples.now)
    #expect(russian.subject.contains("теперь до 3 декабря 2026 г., 08:59 CET"))
    #expect(
      russian.body.hasPrefix(
        "Это поправка к прежнему сообщению: срок наступит на 5 дней позже, чем было сказано "
          + "(28 ноября 2026 г., 08:59 CET)."))
    #expect(russian.body.contains("Правило aliexpress/open-dispute, поправка; источники"))
  }

  @Test func `an earlier close is told as a length taken away`() throws {
    let alert = Self.moved(from: Samples.close + Length(minutes: 21), stage: "-7d")
    let russian = AlertWording(alert, for: try Samples.reader(.russian), at: Samples.now)
    #expect(russian.body.contains("срок наступит на 21 минуту раньше, чем было сказано"))
    #expect(russian.body.contains("ступень -7d"))
    let english = AlertWording(alert, for: try Samples.reader(), at: Samples.now)
    #expect(english.body.contains("the close comes 21 minutes earlier than told"))
  }
}
