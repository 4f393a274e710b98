import Civil
import Model
import Testing

@testable import Wording

@Suite struct AlertWordingTests {
  @Test func `an alert in English`() throws {
    let wording = AlertWording(Samples.alert(), for: try Samples.reader(), at: Samples.now)
    #expect(
      wording.subject == "Open the dispute: by 3 December 2026, 08:59 CET, 7 d left (USB-C hub)")
    #expect(
      wording.summary
        == "aliexpress 3071000000010001 (me): "
        + "Open the dispute: by 3 December 2026, 08:59 CET, 7 d left (USB-C hub, 23.47 USD)")
    #expect(
      wording.body == """
        Open the dispute (notice)
        Closes 3 December 2026, 08:59 CET, by the platform's clock 2 December 2026, 23:59 PST (7 days left).

        What to do: Ask the seller for more time.

        Otherwise: The seller is paid and the claim is lost.

        Order: USB-C hub, 23.47 USD
        aliexpress 3071000000010001 (me)
        Tags: gift
        https://shop.example/o/1

        Rule aliexpress/open-dispute, stage -7d; sources: A1-06, A2-09.
        The whole arithmetic: orderwatch explain 3071000000010001

        Written 26 November 2026, 08:59 CET.

        """)
  }

  @Test func `an alert in Russian`() throws {
    let reader = try Samples.reader(.russian, zone: "Europe/Moscow")
    let wording = AlertWording(Samples.alert(level: .critical), for: reader, at: Samples.now)
    #expect(
      wording.subject == "Откройте спор: до 3 декабря 2026 г., 10:59 MSK, осталось 7 д (USB-C hub)")
    #expect(
      wording.body == """
        Откройте спор (срочно)
        Срок: 3 декабря 2026 г., 10:59 MSK, по часам площадки 2 декабря 2026 г., 23:59 PST (осталось 7 дней).

        Что делать: Попросите продавца продлить защиту.

        Иначе: Продавец получит деньги, а требование сгорит.

        Заказ: USB-C hub, 23,47 USD
        aliexpress 3071000000010001 (me)
        Метки: gift
        https://shop.example/o/1

        Правило aliexpress/open-dispute, ступень -7d; источники: A1-06, A2-09.
        Весь расчёт: orderwatch explain 3071000000010001

        Написано 26 ноября 2026 г., 10:59 MSK.

        """)
  }

  @Test func `a closed window says so`() throws {
    let now = Samples.close + Length(hours: 3)
    let english = AlertWording(Samples.alert(), for: try Samples.reader(), at: now)
    #expect(
      english.subject == "Open the dispute: closed 3 December 2026, 08:59 CET, 3 h ago (USB-C hub)")
    #expect(english.body.contains("If it was missed: The seller is paid"))
    let russian = AlertWording(Samples.alert(), for: try Samples.reader(.russian), at: now)
    #expect(russian.body.contains("Закрыто 3 декабря 2026 г., 08:59 CET"))
    #expect(russian.body.contains("(3 часа назад)."))
  }

  @Test func `at the second of the close the window is closed`() throws {
    let wording = AlertWording(Samples.alert(), for: try Samples.reader(), at: Samples.close)
    #expect(wording.subject.contains("closed 3 December 2026, 08:59 CET, <1 min ago"))
  }

  @Test func `an estimated close counts to the earliest and names the nominal one`() throws {
    let window = Samples.window(safeCloses: Samples.close - Length(days: 1), basis: .estimated)
    let wording = AlertWording(
      Samples.alert(.window(window)), for: try Samples.reader(), at: Samples.now)
    #expect(wording.subject.contains("by 2 December 2026, 08:59 CET, 6 d left"))
    #expect(
      wording.body.contains(
        "This is the earliest plausible close; the nominal one is later: 3 December 2026, 08:59 CET"
      ))
    #expect(wording.body.contains("This is an estimate"))
  }

  @Test func `between the two closes nothing is claimed`() throws {
    let window = Samples.window(safeCloses: Samples.close - Length(days: 1), basis: .estimated)
    let now = Samples.close - Length(hours: 5)
    let english = AlertWording(Samples.alert(.window(window)), for: try Samples.reader(), at: now)
    #expect(
      english.subject.contains("may be closed, at the latest 3 December 2026, 08:59 CET, 5 h left"))
    #expect(english.body.contains("The earliest plausible close was 2 December 2026, 08:59 CET"))
    let russian = AlertWording(
      Samples.alert(.window(window)), for: try Samples.reader(.russian), at: now)
    #expect(
      russian.body.contains("Возможно, уже закрыто; крайний срок: 3 декабря 2026 г., 08:59 CET"))
  }

  @Test func `an estimate without a span is still called one`() throws {
    let window = Samples.window(basis: .estimated)
    let wording = AlertWording(
      Samples.alert(.window(window)), for: try Samples.reader(), at: Samples.now)
    #expect(wording.body.contains("This is an estimate; the platform's own date counts."))
    #expect(!wording.body.contains("nominal"))
  }

  @Test func `a failure names the rule and the reason`() throws {
    let alert = Samples.alert(.failure("order.shipped has no date"))
    let english = AlertWording(alert, for: try Samples.reader(), at: Samples.now)
    #expect(english.subject == "Open the dispute: rule could not be judged (USB-C hub)")
    #expect(
      english.body.contains(
        "The rule aliexpress/open-dispute could not be judged: order.shipped has no date."))
    let russian = AlertWording(alert, for: try Samples.reader(.russian), at: Samples.now)
    #expect(russian.body.contains("не удалось применить: order.shipped has no date."))
  }

  @Test func `one clock is enough where both show the same`() throws {
    let reader = try Samples.reader(zone: "America/Los_Angeles")
    let wording = AlertWording(Samples.alert(), for: reader, at: Samples.now)
    #expect(wording.body.contains("Closes 2 December 2026, 23:59 PST (7 days left)."))
    #expect(!wording.body.contains("platform's clock"))
  }

  @Test func `a pack zone that the system lost is shown in UTC`() throws {
    var alert = Samples.alert()
    alert.zone = "Mars/Olympus"
    let wording = AlertWording(alert, for: try Samples.reader(), at: Samples.now)
    #expect(wording.body.contains("by the platform's clock 3 December 2026, 07:59 UTC"))
  }

  @Test func `drills, reminders, skipped stages and other actors are named`() throws {
    let window = Samples.window(opens: Samples.now + Length(hours: 2), actor: .seller)
    let alert = Samples.alert(.window(window), skipped: ["-14d", "-10d"], repetition: 2)
    let wording = AlertWording(alert, for: try Samples.reader(), isDrill: true, at: Samples.now)
    #expect(wording.subject.hasPrefix("[test] Open the dispute"))
    #expect(wording.body.hasPrefix("This is a test"))
    #expect(wording.body.contains("Reminder 2: nobody has acknowledged"))
    #expect(wording.body.contains("Earlier stages that were never told: -14d, -10d."))
    #expect(wording.body.contains("It is the seller's turn to act."))
    #expect(wording.body.contains("Opens 26 November 2026, 10:59 CET"))
    #expect(wording.body.contains("(in 2 hours)."))
  }

  @Test(arguments: Language.allCases, Party.allCases)
  func `no sentence is missing in any language`(language: Language, actor: Party) throws {
    let window = Samples.window(
      safeCloses: Samples.close - Length(days: 1), opens: Samples.now + Length(days: 1),
      actor: actor, basis: .estimated)
    let alert = Samples.alert(.window(window), skipped: ["-14d"], repetition: 1)
    let other: Language = language == .english ? .russian : .english
    let body = AlertWording(
      alert, for: try Samples.reader(language), isDrill: true, at: Samples.now
    ).body
    let foreign = AlertWording(
      alert, for: try Samples.reader(other), isDrill: true, at: Samples.now)
    #expect(body.split(separator: "\n").count == foreign.body.split(separator: "\n").count)
    let cyrillic = body.unicodeScalars.contains { (0x400...0x4FF).contains($0.value) }
    #expect(cyrillic == (language == .russian))
  }

  @Test(arguments: Samples.hostileTitles, Language.allCases)
  func `a hostile title stays one harmless piece of text`(
    title: String, language: Language
  ) throws {
    let alert = Samples.alert(order: Samples.order(title: title))
    let wording = AlertWording(alert, for: try Samples.reader(language), at: Samples.now)
    let plain = AlertWording(Samples.alert(), for: try Samples.reader(language), at: Samples.now)
    #expect(wording.paragraphs.count == plain.paragraphs.count)
    #expect(wording.body.split(separator: "\n").count == plain.body.split(separator: "\n").count)
    #expect(wording.subject.unicodeScalars.count < 400)
    for line in [wording.subject, wording.summary] {
      #expect(line.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
      #expect(!line.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func `an order number cannot smuggle a command into the shell line`() throws {
    var alert = Samples.alert()
    alert.order = OrderRef(platform: "shop", id: "1'; rm -rf ~; '")
    let wording = AlertWording(alert, for: try Samples.reader(), at: Samples.now)
    #expect(wording.body.contains("orderwatch explain '1'\\''; rm -rf ~; '\\'''\n"))
  }

  @Test func `an order without a name or price has no empty brackets`() throws {
    var order = Samples.order(title: "", url: "javascript:alert(1)")
    order.amount = nil
    let wording = AlertWording(
      Samples.alert(order: order), for: try Samples.reader(), at: Samples.now)
    #expect(wording.subject == "Open the dispute: by 3 December 2026, 08:59 CET, 7 d left")
    #expect(!wording.summary.contains("()"))
    #expect(!wording.body.contains("javascript"))
  }
}
