import Civil
import Model
import Rules
public import Wording

extension ExplanationView {
  /// The explanation in lines for a person, indented below the rule's name.
  public func lines(for reader: Reader) -> [String] {
    let language = reader.language
    var lines = ["\(explanation.rule.id): \(explanation.rule.title[language])"]
    lines.append("  " + verdict(in: language))
    lines += (explanation.because?.decisive ?? []).map { "    \(ExplanationView.line($0))" }
    if let window = explanation.verdict.window { lines += self.lines(of: window, for: reader) }
    lines += explanation.events.map { "    \(line($0, for: reader))" }
    for stage in stages {
      lines.append(
        "  \(stage.stage)  \(stage.level.word(in: language))  \(reader.zone.format(stage.at))  "
          + stage.state.word(in: language))
    }
    return lines + pack.sourceLines(explanation.rule.sources, in: language)
  }

  private func line(_ event: Event, for reader: Reader) -> String {
    let at = event.at.map { " \(reader.both($0, platform: pack.zone))" } ?? ""
    let until = event.until.map {
      " \(Texts.until[reader.language]) \(reader.both($0, platform: pack.zone))"
    }
    return "\(event.kind)\(at)\(until ?? "")  (\(event.origin))"
  }

  private func verdict(in language: Language) -> String {
    if let absent = explanation.rule.absent {
      return Texts(
        en: "no such right under this pack: \(absent.en)",
        ru: "по этим правилам такого права нет: \(absent.ru)")[language]
    }
    return switch explanation.verdict {
    case .applies: Texts(en: "applies", ru: "действует")[language]
    case .quiet: Texts(en: "does not apply", ru: "не действует")[language]
    case .failed(let reason):
      Texts(en: "could not be judged: \(reason)", ru: "нельзя оценить: \(reason)")[language]
    }
  }

  private func lines(of window: Window, for reader: Reader) -> [String] {
    let names = Texts(en: "opens closes safe", ru: "открытие конец надёжно-до")[reader.language]
      .split(separator: " ").map(String.init)
    var lines: [String] = []
    if let opens = window.opens {
      lines.append("  \(names[0]): \(reader.both(opens, platform: pack.zone))")
    }
    lines.append(
      "  \(names[1]): \(reader.both(window.closes, platform: pack.zone)), \(window.basis.word(in: reader.language))"
    )
    if window.safeCloses != window.closes {
      lines.append("  \(names[2]): \(reader.both(window.safeCloses, platform: pack.zone))")
    }
    if let arithmetic = explanation.arithmetic.map(Arithmetic.init) {
      lines += arithmetic.lines(for: reader, platform: pack.zone).map { "  " + $0 }
    }
    return lines
  }

  private static func line(_ condition: RuleExplanation.Condition) -> String {
    let operands = condition.parts.map { "\(flat($0.source)) = \($0.value)" }
    let behind = operands.isEmpty ? "" : " (\(operands.joined(separator: ", ")))"
    return "\(flat(condition.source)) = \(condition.value)\(behind)"
  }

  /// A condition may be written over several lines of a pack.
  static func flat(_ source: String) -> String {
    source.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
