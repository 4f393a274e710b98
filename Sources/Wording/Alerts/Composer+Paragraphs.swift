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
    return [isDrill ? drill : "", alert.repetition > 0 ? reminder : "", correction]
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// How far the close has moved since the reader was told of it.
  private var correction: String {
    guard let old = alert.movedFrom, let new = alert.window?.safeCloses, old != new else {
      return ""
    }
    let length = TimeLeft(at: min(old, new), until: max(old, new))
      .spelled(in: language, isObject: true)
    let before = reader.worded(old)
    return new < old
      ? say(
        en: "This corrects an earlier message: the close comes \(length) earlier than told "
          + "(\(before)).",
        ru: "Это поправка к прежнему сообщению: срок наступит на \(length) раньше, чем было "
          + "сказано (\(before)).")
      : say(
        en: "This corrects an earlier message: the close comes \(length) later than told "
          + "(\(before)).",
        ru: "Это поправка к прежнему сообщению: срок наступит на \(length) позже, чем было "
          + "сказано (\(before)).")
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
    let sources = alert.sources.prefix(20).map { plainLine($0, limit: 40) }.joined(separator: ", ")
    let basis =
      sources.isEmpty ? "" : say(en: "; sources: \(sources)", ru: "; источники: \(sources)")
    let rule = "\(speaker)\(basis)."
    let command = "orderwatch explain \(shellWord(plainLine(alert.order.id, limit: 120)))"
    return say(
      en: "\(rule)\nThe whole arithmetic: \(command)", ru: "\(rule)\nВесь расчёт: \(command)")
  }

  private var speaker: String {
    let stage = plainLine(alert.stage, limit: 20)
    return switch alert.subject {
    case .step: say(en: "Guard \(ruleName)", ru: "Предостережение \(ruleName)")
    case .window where alert.movedFrom != nil && alert.advice.isEmpty:
      say(en: "Rule \(ruleName), correction", ru: "Правило \(ruleName), поправка")
    default:
      say(en: "Rule \(ruleName), stage \(stage)", ru: "Правило \(ruleName), ступень \(stage)")
    }
  }

  /// From when the time left is counted: mail may be read days later.
  var written: String {
    let time = reader.worded(now)
    return say(en: "Written \(time).", ru: "Написано \(time).")
  }

  /// `aliexpress/open-dispute`.
  var ruleName: String { plainLine("\(alert.pack)/\(alert.rule)", limit: 120) }

  private func line(of texts: Texts?) -> String? {
    let text = plainLine(texts?[language] ?? "", limit: 1000)
    return text.isEmpty ? nil : text
  }
}
