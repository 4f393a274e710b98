import Civil
import Model

extension Composer {
  /// The rule's name, then when it closes by both clocks; or why it could not be judged.
  var headingAndTimes: String {
    switch alert.subject {
    case .window(let window): ([heading] + times(of: window)).joined(separator: "\n")
    case .failure(let reason): [heading, failure(reason)].joined(separator: "\n")
    case .step(let kind, let at): [heading, taken(kind, at: at)].joined(separator: "\n")
    }
  }

  private var heading: String { "\(ruleTitle) (\(levelName))" }

  private var levelName: String {
    switch alert.level {
    case .info: say(en: "for information", ru: "к сведению")
    case .notice: say(en: "notice", ru: "внимание")
    case .warning: say(en: "warning", ru: "предупреждение")
    case .critical: say(en: "urgent", ru: "срочно")
    }
  }

  private func failure(_ reason: String) -> String {
    let reason = plainLine(reason, limit: 500)
    return say(
      en: "The rule \(ruleName) could not be judged: \(reason). Until that is put right, "
        + "nobody watches this deadline: look at the order yourself.",
      ru: "Правило \(ruleName) не удалось применить: \(reason). Пока это не исправлено, "
        + "за этим сроком никто не следит: проверьте заказ сами.")
  }

  private func taken(_ kind: EventKind, at moment: Moment) -> String {
    let step = kind.worded(in: language)
    return say(
      en: "Recorded: \(step), \(clocks(moment)).", ru: "Записано: \(step), \(clocks(moment)).")
  }

  private func times(of window: Window) -> [String] {
    let report = CloseReport(window, at: now)
    return [opening(window), closing(report), estimate(window, report), turn(of: window.actor)]
      .filter { !$0.isEmpty }
  }

  private func opening(_ window: Window) -> String {
    guard let opens = window.opens, opens > now else { return "" }
    let ahead = TimeLeft(at: now, until: opens).spelledAhead(in: language)
    return say(
      en: "Opens \(clocks(opens)) (\(ahead)).", ru: "Откроется \(clocks(opens)) (\(ahead)).")
  }

  private func closing(_ report: CloseReport) -> String {
    let time = clocks(report.close)
    let left = report.left.spelledPhrase(in: language)
    return switch report.state {
    case .ahead: say(en: "Closes \(time) (\(left)).", ru: "Срок: \(time) (\(left)).")
    case .uncertain:
      say(
        en: "May be closed already; closes at the latest \(time) (\(left)).",
        ru: "Возможно, уже закрыто; крайний срок: \(time) (\(left)).")
    case .past where isStart:
      say(en: "Possible since \(time) (\(left)).", ru: "Можно с \(time) (\(left)).")
    case .past: say(en: "Closed \(time) (\(left)).", ru: "Закрыто \(time) (\(left)).")
    }
  }

  /// What the reader must know of a close that is not certain.
  private func estimate(_ window: Window, _ report: CloseReport) -> String {
    guard window.basis == .estimated || window.safeCloses < window.closes else { return "" }
    let warning = say(
      en: "This is an estimate; the platform's own date counts.",
      ru: "Это оценка; решает дата, которую показывает площадка.")
    switch report.state {
    case .ahead where window.safeCloses < window.closes:
      let nominal = clocks(window.closes)
      return say(
        en:
          "This is the earliest plausible close; the nominal one is later: \(nominal). \(warning)",
        ru: "Это самый ранний вероятный срок; номинальный позже: \(nominal). \(warning)")
    case .uncertain:
      let earliest = clocks(window.safeCloses)
      return say(
        en: "The earliest plausible close was \(earliest). \(warning)",
        ru: "Самый ранний вероятный срок был \(earliest). \(warning)")
    default: return warning
    }
  }

  private func turn(of actor: Party) -> String {
    switch actor {
    case .buyer: ""
    case .seller: say(en: "It is the seller's turn to act.", ru: "Действовать должен продавец.")
    case .platform: say(en: "It is the platform's turn to act.", ru: "Действовать должна площадка.")
    case .carrier:
      say(en: "It is the carrier's turn to act.", ru: "Действовать должен перевозчик.")
    case .bank: say(en: "It is the bank's turn to act.", ru: "Действовать должен банк.")
    }
  }

  private func clocks(_ moment: Moment) -> String {
    reader.worded(moment, platform: reader.packZone(alert.zone))
  }
}
