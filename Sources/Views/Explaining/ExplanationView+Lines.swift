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
    if let because = explanation.because {
      lines += ExplanationView.lines(of: because, indent: 2)
    }
    if let window = explanation.verdict.window { lines += self.lines(of: window, for: reader) }
    for event in explanation.events {
      let at = event.at.map { " \($0)" } ?? ""
      let until = event.until.map { " until \($0)" } ?? ""
      lines.append("    \(event.kind)\(at)\(until)  (\(event.origin))")
    }
    for stage in stages {
      lines.append(
        "  \(stage.stage)  \(stage.level.rawValue)  \(reader.zone.format(stage.at))  "
          + stage.state.rawValue)
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
    lines.append("  \(names[1]): \(both(window.closes, reader)), \(window.basis.rawValue)")
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

  private static func lines(
    of condition: RuleExplanation.Condition, indent: Int
  ) -> [String] {
    let space = String(repeating: "  ", count: indent)
    return ["\(space)\(condition.source) = \(condition.value)"]
      + condition.parts.flatMap { lines(of: $0, indent: indent + 1) }
  }
}
