import Civil
import Model

/// Puts the texts of one digest together; the single lines stand in its extension.
struct DigestComposer {
  let digest: Digest
  let reader: Reader
  let isDrill: Bool
  let now: Moment

  var subject: String {
    let mark = isDrill ? say(en: "[test] ", ru: "[проверка] ") : ""
    guard let first = firstClose else { return mark + headline }
    let time = reader.worded(first)
    return mark + headline + say(en: ", first by \(time)", ru: ", ближайший до \(time)")
  }

  var sections: [DigestWording.Section] {
    [
      section("", reasons),
      section(say(en: "Due now:", ru: "Пора действовать:"), digest.alerts.map(line)),
      section(
        say(en: "Closing within 14 days:", ru: "Сроки ближайших 14 дней:"),
        digest.outlook.map(line)),
      section(
        say(en: "Hushed, and closing soon:", ru: "Отключено, но срок близок:"),
        digest.forgotten.map(line)),
      section(
        say(en: "Never delivered:", ru: "Не доставлено:"), digest.dead.map(line)),
      section("", footer),
    ]
  }

  private func section(_ heading: String, _ lines: [String]) -> DigestWording.Section {
    DigestWording.Section(heading: heading, lines: lines)
  }

  private var headline: String {
    let (due, ahead) = (digest.alerts.count, digest.outlook.count + digest.omitted)
    return switch digest.kind {
    case .together:
      say(en: "\(alerts(due)) at once", ru: "\(alerts(due)) сразу")
    case .held:
      say(en: "\(alerts(due)) from quiet hours", ru: "\(alerts(due)) за тихие часы")
    case .overflow:
      say(en: "\(alerts(due)) in one message", ru: "\(alerts(due)) одним сообщением")
    case .daily: say(en: "Today: \(deadlines(ahead))", ru: "На сегодня: \(deadlines(ahead))")
    case .weekly: say(en: "This week: \(deadlines(ahead))", ru: "На неделю: \(deadlines(ahead))")
    case .allClear: say(en: "All clear", ru: "Всё спокойно")
    }
  }

  private var reasons: [String] {
    let drill = say(
      en: "This is a test of the way messages reach you; nothing has happened to an order.",
      ru: "Это проверка доставки сообщений; с заказами ничего не случилось.")
    let clear = say(
      en: "No watched deadline is near. orderwatch is running; it writes again in a week.",
      ru: "Ни один из отслеживаемых сроков не близок. orderwatch работает и напишет через неделю.")
    return (isDrill ? [drill] : []) + (digest.kind == .allClear ? [clear] : [])
  }

  private var footer: [String] {
    let time = reader.worded(now)
    return [
      digest.omitted > 0
        ? say(
          en: "Left out here: \(digest.omitted); 'orderwatch list' shows all.",
          ru: "Здесь не показано: \(digest.omitted); все покажет 'orderwatch list'.") : nil,
      digest.worstLead.map(line),
      digest.watched > 0
        ? say(
          en: "Orders watched: \(digest.watched).", ru: "Заказов под присмотром: \(digest.watched)."
        )
        : nil,
      say(en: "Written \(time).", ru: "Написано \(time)."),
    ].compactMap(\.self)
  }

  /// The earliest plausible close that is still ahead.
  private var firstClose: Moment? {
    let closes = digest.alerts.compactMap(\.window?.safeCloses) + digest.outlook.map(\.safeCloses)
    return closes.filter { $0 > now }.min()
  }

  private func alerts(_ count: Int) -> String {
    let noun = RussianNumber(count).form("предупреждение", "предупреждения", "предупреждений")
    return say(en: "\(count) alert\(count == 1 ? "" : "s")", ru: "\(count) \(noun)")
  }

  private func deadlines(_ count: Int) -> String {
    let noun = RussianNumber(count).form("срок", "срока", "сроков")
    return say(
      en: "\(count) deadline\(count == 1 ? "" : "s") within 14 days",
      ru: "\(count) \(noun) за 14 дней")
  }

  /// One text in both languages, of which the reader gets one.
  func say(en: @autoclosure () -> String, ru: @autoclosure () -> String) -> String {
    switch reader.language {
    case .english: en()
    case .russian: ru()
    }
  }
}
