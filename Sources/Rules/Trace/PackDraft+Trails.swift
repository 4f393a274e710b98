import Model
import Toml

extension PackDraft {
  /// Everything that cites something, each citation for itself.
  var trails: [Trail] {
    let figures = parameters.flatMap { name, figure in
      let text = "\(name) = \(figure.value): \(figure.doc)"
      return trails(.parameter, name, figure.sources, Texts(en: text, ru: text))
    }
    return figures + duties + guide + words
  }

  private var duties: [Trail] {
    let rules = rules.flatMap { trails(.rule, $0.id, $0.sources, spoken(by: $0)) }
    return rules
      + guards.flatMap { trails(.guard, $0.id, $0.sources, joined([$0.says, $0.afterwards])) }
  }

  private var guide: [Trail] {
    let claims = claims.flatMap { trails(.claim, $0.id, $0.sources, $0.guide) }
    return claims
      + form.flatMap { entry in
        let answers = (entry.answers ?? []).map(\.text.texts)
        return trails(.form, entry.id, entry.sources, joined([entry.question] + answers))
      }
  }

  private var words: [Trail] {
    let evidence = checklist.flatMap { trails(.checklist, $0.id, $0.sources, $0.text?.texts) }
    let messages = messages.flatMap { trails(.message, $0.id, $0.sources, $0.text?.texts) }
    return evidence + messages
      + hints.flatMap { trails(.hint, $0.id, $0.sources, $0.text?.texts) }
  }

  private func trails(
    _ kind: TracedPlace.Kind, _ id: String, _ citations: [Citation]?, _ text: Texts?
  ) -> [Trail] {
    (citations ?? []).map {
      Trail(
        statement: $0.id, kind: kind, id: id, place: $0.place, text: text ?? Texts(en: "", ru: ""))
    }
  }

  /// The rule's title, and what its ladder says, each advice once.
  private func spoken(by rule: RuleDraft) -> Texts {
    if let absent = rule.absent { return joined([rule.title, absent]) }
    var said: Set<String> = []
    let ids = (rule.ladder ?? []).compactMap { $0.advice?.id }.filter { said.insert($0).inserted }
    return joined([rule.title] + ids.map { advice[$0] } + [rule.ifMissed])
  }

  private func joined(_ texts: [Texts?]) -> Texts {
    let texts = texts.compactMap(\.self)
    return Texts(
      en: texts.map(\.en).joined(separator: "\n"), ru: texts.map(\.ru).joined(separator: "\n"))
  }
}

extension ClaimDraft {
  /// The range that it gives, with what else to mind.
  fileprivate var guide: Texts? {
    guard let title, let least, let most else { return title }
    let share = least == most ? "\(most) %" : "\(least)-\(most) %"
    let more = advice.map { Texts(en: "\n\($0.en)", ru: "\n\($0.ru)") } ?? Texts(en: "", ru: "")
    return Texts(en: "\(title.en): \(share)\(more.en)", ru: "\(title.ru): \(share)\(more.ru)")
  }
}
