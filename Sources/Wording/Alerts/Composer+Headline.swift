import Civil
import Model

extension Composer {
  /// The rule and its close in one line:
  /// `Open the dispute: by 3 December 2026, 08:59 CET, 2 d left`.
  var headline: String {
    let news =
      switch alert.subject {
      case .window(let window): brief(CloseReport(window, at: now))
      case .step(let kind, let at): "\(kind.worded(in: language)), \(reader.worded(at))"
      case .failure: say(en: "rule could not be judged", ru: "правило не удалось применить")
      }
    return "\(ruleTitle): \(news)"
  }

  private func brief(_ report: CloseReport) -> String {
    let time = reader.worded(report.close)
    let left = report.left.briefPhrase(in: language)
    return switch report.state {
    case .ahead where alert.movedFrom != nil:
      say(en: "now by \(time), \(left)", ru: "теперь до \(time), \(left)")
    case .ahead: say(en: "by \(time), \(left)", ru: "до \(time), \(left)")
    case .uncertain:
      say(
        en: "may be closed, at the latest \(time), \(left)",
        ru: "возможно, уже закрыто, самое позднее \(time), \(left)")
    case .past where isStart: say(en: "since \(time), \(left)", ru: "с \(time), \(left)")
    case .past: say(en: "closed \(time), \(left)", ru: "закрыто \(time), \(left)")
    }
  }
}
