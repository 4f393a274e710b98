import Civil
import Model

extension Composer {
  /// What kind of message this is, where it is no plain alert.
  var notices: String {
    let drill = say(
      en: "This is a test of the way messages reach you; nothing has happened to an order.",
      ru: "Это проверка доставки сообщений; с заказами ничего не случилось.")
    let reminder = say(
      en: "Reminder \(alert.repetition): nobody has acknowledged this alert.",
      ru: "Напоминание \(alert.repetition): это предупреждение никто не подтвердил.")
    return [isDrill ? drill : "", alert.repetition > 0 ? reminder : ""]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// What to do now.
  var advice: String {
    guard let text = line(of: alert.adviceText) else { return "" }
    return say(en: "What to do: \(text)", ru: "Что делать: \(text)")
  }

  /// What is lost otherwise.
  var consequence: String {
    guard let text = line(of: alert.ifMissed) else { return "" }
    guard let window = alert.window, CloseReport(window, at: now).state == .past else {
      return say(en: "Otherwise: \(text)", ru: "Иначе: \(text)")
    }
    return say(en: "If it was missed: \(text)", ru: "Если срок пропущен: \(text)")
  }

  /// Which purchase: name, price, number, page.
  var orderLines: String {
    let tags = alert.tags.prefix(20).map { plainLine($0, limit: 40) }.joined(separator: ", ")
    let lines = [
      thing.isEmpty ? nil : say(en: "Order: \(thing)", ru: "Заказ: \(thing)"),
      orderName,
      tags.isEmpty ? nil : say(en: "Tags: \(tags)", ru: "Метки: \(tags)"),
      alert.url.flatMap(harmlessLink),
    ]
    return lines.compactMap(\.self).joined(separator: "\n")
  }

  /// The stages that this message stands for as well.
  var skipped: String {
    guard !alert.skipped.isEmpty else { return "" }
    let stages = alert.skipped.prefix(20).map { plainLine($0, limit: 20) }.joined(separator: ", ")
    return say(
      en: "Earlier stages that were never told: \(stages).",
      ru: "Более ранние предупреждения, которые не были отправлены: \(stages).")
  }

  /// Which rule speaks and what it stands on.
  var reasons: String {
    let stage = plainLine(alert.stage, limit: 20)
    let sources = alert.sources.prefix(20).map { plainLine($0, limit: 40) }.joined(separator: ", ")
    let basis =
      sources.isEmpty ? "" : say(en: "; sources: \(sources)", ru: "; источники: \(sources)")
    let rule = say(
      en: "Rule \(ruleName), stage \(stage)\(basis).",
      ru: "Правило \(ruleName), ступень \(stage)\(basis).")
    let command = "orderwatch explain \(shellWord(plainLine(alert.order.id, limit: 120)))"
    return say(
      en: "\(rule)\nThe whole arithmetic: \(command)", ru: "\(rule)\nВесь расчёт: \(command)")
  }

  /// From when the time left is counted: mail may be read days later.
  var written: String {
    let time = reader.zone.format(now)
    return say(en: "Written \(time).", ru: "Написано \(time).")
  }

  /// `aliexpress/open-dispute`.
  var ruleName: String { plainLine("\(alert.pack)/\(alert.rule)", limit: 120) }

  private func line(of texts: Texts?) -> String? {
    let text = plainLine(texts?[language] ?? "", limit: 1000)
    return text.isEmpty ? nil : text
  }
}

/// The word as a POSIX shell reads it: quoted where it has anything but letters, digits and `._-`.
private func shellWord(_ word: String) -> String {
  let isPlain = word.utf8.allSatisfy { byte in
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: true
    default: false
    }
  }
  guard !isPlain || word.isEmpty || word.hasPrefix("-") else { return word }
  return "'"
    + word.split(separator: "'", omittingEmptySubsequences: false)
    .joined(separator: "'\\''") + "'"
}
