import Civil
import Model

extension Composer {
  /// The rule and its close in one line: `Open the dispute: by 2026-12-03 08:59 CET, 2 d left`.
  var headline: String {
    guard let window = alert.window else {
      let trouble = say(en: "rule could not be judged", ru: "правило не удалось применить")
      return "\(ruleTitle): \(trouble)"
    }
    return "\(ruleTitle): \(brief(CloseReport(window, at: now)))"
  }

  private func brief(_ report: CloseReport) -> String {
    let time = reader.zone.format(report.close)
    let left = report.left.briefPhrase(in: language)
    return switch report.state {
    case .ahead: say(en: "by \(time), \(left)", ru: "до \(time), \(left)")
    case .uncertain:
      say(
        en: "may be closed, at the latest \(time), \(left)",
        ru: "возможно, уже закрыто, самое позднее \(time), \(left)")
    case .past: say(en: "closed \(time), \(left)", ru: "закрыто \(time), \(left)")
    }
  }
}
