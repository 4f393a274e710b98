import Civil
import Model
import Rules
public import Sinks

extension ExplanationView {
  /// The explanation in lines for a person, indented below the rule's name.
  public func lines(for reader: Reader) -> [String] {
    let language = reader.language
    var lines = ["\(explanation.rule.id): \(explanation.rule.title[language])"]
    lines.append("  " + verdict(in: language))
    lines += (explanation.because?.decisive ?? []).map { "    \(ExplanationView.line($0))" }
    if let window = explanation.verdict.window { lines += self.lines(of: window, for: reader) }
    for event in explanation.events {
      let at = event.at.map { " \($0)" } ?? ""
      let until = event.until.map { " \(Texts.until[language]) \($0)" } ?? ""
      lines.append("    \(event.kind)\(at)\(until)  (\(event.origin))")
    }
    for stage in stages {
      lines.append(
        "  \(stage.stage)  \(stage.level.word(in: language))  \(reader.zone.format(stage.at))  "
          + stage.state.word(in: language))
    }
    for id in explanation.rule.sources {
      let source = pack.sources[id]
      lines.append("  \(id): \(source?.title ?? "")\(source?.url.map { " <\($0)>" } ?? "")")
    }
    return lines
  }

  private func verdict(in language: Language) -> String {
    switch explanation.verdict {
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
    if let opens = window.opens { lines.append("  \(names[0]): \(both(opens, reader))") }
    lines.append(
      "  \(names[1]): \(both(window.closes, reader)), \(window.basis.word(in: reader.language))")
    if window.safeCloses != window.closes {
      lines.append("  \(names[2]): \(both(window.safeCloses, reader))")
    }
    if let arithmetic = explanation.arithmetic { lines.append("  \(arithmetic)") }
    return lines
  }

  private func both(_ moment: Moment, _ reader: Reader) -> String {
    let own = reader.zone.format(moment)
    let platform = pack.zone.format(moment)
    return own == platform ? own : "\(own) (\(platform))"
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
