import Civil
import Model
import Testing
import Wording

@Suite struct GuardWordingTests {
  private static func alert(afterwards: Texts?) -> Alert {
    var alert = Samples.alert(
      .step(EventKind(rawValue: "dispute-cancelled"), at: Samples.now), level: .critical)
    alert.rule = "cancel-escalated"
    alert.stage = "step"
    alert.advice = ""
    alert.ruleTitle = Texts(
      en: "Cancelling an escalated dispute is final", ru: "Отмена обострённого спора окончательна")
    alert.adviceText = afterwards
    alert.ifMissed = nil
    return alert
  }

  private static let afterwards = Texts(
    en: "Ask support at once.", ru: "Сразу напишите в поддержку.")

  @Test func `a step taken against a guard in English`() throws {
    let wording = AlertWording(
      Self.alert(afterwards: Self.afterwards), for: try Samples.reader(), at: Samples.now)
    #expect(
      wording.subject == "Cancelling an escalated dispute is final: dispute cancelled, "
        + "26 November 2026, 08:59 CET (USB-C hub)")
    #expect(
      wording.body == """
        Cancelling an escalated dispute is final (urgent)
        Recorded: dispute cancelled, 26 November 2026, 08:59 CET, by the platform's clock 25 November 2026, 23:59 PST.

        What to do: Ask support at once.

        Order: USB-C hub, 23.47 USD
        aliexpress 3071000000010001 (me)
        Tags: gift
        https://shop.example/o/1

        Guard aliexpress/cancel-escalated; sources: A1-06, A2-09.
        The whole arithmetic: orderwatch explain 3071000000010001

        Written 26 November 2026, 08:59 CET.

        """)
  }

  @Test func `a step taken against a guard in Russian`() throws {
    let wording = AlertWording(
      Self.alert(afterwards: Self.afterwards), for: try Samples.reader(.russian), at: Samples.now)
    #expect(
      wording.subject == "Отмена обострённого спора окончательна: спор отменён, "
        + "26 ноября 2026 г., 08:59 CET (USB-C hub)")
    #expect(wording.body.contains("Записано: спор отменён, 26 ноября 2026 г., 08:59 CET"))
    #expect(wording.body.contains("Предостережение aliexpress/cancel-escalated; источники"))
  }
}
