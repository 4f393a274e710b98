import Civil
public import Model
import Rules
import Wording

extension PackView {
  /// The view in lines for a person.
  public func lines(in language: Language) -> [String] {
    let about = Texts(
      en: "reviewed \(pack.reviewed), days counted in \(pack.zone.name)",
      ru: "проверено \(pack.reviewed), дни по зоне \(pack.zone.name)")
    var lines = ["\(pack.id): \(pack.title[language])", "  \(pack.file), \(about[language])"]
    lines += ["", Texts(en: "params:", ru: "параметры:")[language]]
    lines += pack.parameters.map { "  \(line($0, language))" }
    for rule in pack.rules { lines += [""] + self.lines(rule, language) }
    for guarding in pack.guards { lines += [""] + self.lines(guarding, language) }
    if !pack.claims.isEmpty {
      lines += ["", Texts(en: "claims:", ru: "требования:")[language]]
      lines += pack.claims.map { "  \(line($0, language))" }
    }
    lines += ["", Texts(en: "sources:", ru: "источники:")[language]]
    return lines + pack.sourceLines(pack.sources.keys.sorted(), in: language)
  }

  private func line(_ parameter: Parameter, _ language: Language) -> String {
    let mark = Texts(en: " (from the configuration)", ru: " (из настроек)")[language]
    let figure = "\(parameter.name) = \(parameter.text)"
    return "\(figure)\(parameter.isOverridden ? mark : "")  \(parameter.doc)"
  }

  private func lines(_ rule: Rule, _ language: Language) -> [String] {
    var lines = ["\(rule.id) (\(rule.actor.word(in: language))): \(rule.title[language])"]
    if let absent = rule.absent { lines.append("  \(absent[language])") }
    for step in rule.ladder {
      let text = step.adviceText?[language] ?? ""
      let every = step.repeatEvery.map {
        Texts(en: ", every \($0)", ru: ", каждые \($0)")[language]
      }
      lines.append("  \(step.stage)  \(step.level.word(in: language))\(every ?? "")  \(text)")
    }
    if let missed = rule.ifMissed { lines.append("  \(missed[language])") }
    return lines + [sources(rule.sources, language)]
  }

  private func lines(_ guarding: Guard, _ language: Language) -> [String] {
    let name = Texts(en: "guard", ru: "предостережение")[language]
    let steps = guarding.steps.map(\.rawValue).joined(separator: ", ")
    return [
      "\(guarding.id) (\(name): \(steps)): \(guarding.title[language])",
      "  \(guarding.says[language])", sources(guarding.sources, language),
    ]
  }

  private func line(_ claim: Claim, _ language: Language) -> String {
    let range = PercentRange(least: claim.least, most: claim.most).worded(in: language)
    return "\(claim.reason)  \(range)  \(claim.title[language])"
  }

  private func sources(_ ids: [String], _ language: Language) -> String {
    "  \(Texts(en: "sources", ru: "источники")[language]): \(ids.joined(separator: ", "))"
  }
}
