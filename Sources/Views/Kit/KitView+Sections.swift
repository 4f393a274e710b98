import Civil
import Model
import Rules
import Wording

extension KitView {
  /// What the kit holds, the most pressing first; what it has nothing of is left out.
  func sections(for reader: Reader) -> [KitSection] {
    let language = reader.language
    let all = [
      (Texts(en: "What to do now", ru: "Что делать сейчас"), present(reader)),
      (Texts(en: "Beware", ru: "Осторожно"), guards.map { $0.block(in: language) }),
      (Texts(en: "Evidence", ru: "Доказательства"), evidence(language)),
      (Texts(en: "What to claim", ru: "Что требовать"), claims(language)),
      (Texts(en: "The form", ru: "Форма спора"), form(language)),
      (Texts(en: "Good to know", ru: "Полезно знать"), hints(language)),
      (Texts(en: "Messages", ru: "Сообщения"), messages(language)),
    ]
    return all.filter { !$0.1.isEmpty }.map { KitSection(title: $0.0[language], blocks: $0.1) }
  }

  private func present(_ reader: Reader) -> [KitBlock] {
    let language = reader.language
    var blocks: [KitBlock] = []
    if let last, let at = last.at {
      let state = "\(last.kind.worded(in: language)), \(reader.worded(at))."
      blocks.append(
        .line(Texts(en: "Last: \(state)", ru: "Последнее: \(state)").smoothed[language]))
    }
    blocks += steps.map { $0.block(for: reader) }
    guard !windows.isEmpty else {
      return blocks + [
        .line(Texts(en: "No deadline runs.", ru: "Сроков сейчас нет.")[language])
      ]
    }
    return blocks + windows.map { $0.block(for: reader, platform: pack.zone, at: now) }
  }

  private func evidence(_ language: Language) -> [KitBlock] {
    guard !kit.checklist.isEmpty else { return [] }
    let command = "orderwatch record \(shellWord(order.ref.id)) evidence-kept --note ITEM"
    let how = Texts(en: "To tick an item: \(command)", ru: "Отметить пункт: \(command)")
    return kit.checklist.map { entry in
      .check(
        "\(entry.item.id): \(entry.text.smoothed[language])", isKept: entry.isKept, details: [])
    } + [.line(how[language])]
  }

  private func claims(_ language: Language) -> [KitBlock] {
    if let claim = kit.claim { return [claim.block(of: order.amount, in: language)] }
    guard !kit.claims.isEmpty else { return [] }
    let how = Texts(
      en: "Choose one with --reason to see what fits it:",
      ru: "Выберите причину (--reason), чтобы увидеть подходящее к ней:")
    return [.line(how[language])]
      + kit.claims.map { claim in
        let range = PercentRange(least: claim.least, most: claim.most)
        let money = order.amount.map { " (\(range.worded(of: $0, in: language)))" } ?? ""
        return .entry(
          "\(claim.reason): \(claim.title[language]), \(range.worded(in: language))\(money)",
          details: [])
      }
  }

  private func form(_ language: Language) -> [KitBlock] {
    kit.form.map { entry in
      // Whoever reads Russian may have the English form in front of him.
      let question = entry.field.question
      let name = Texts(en: question.en, ru: "\(question.ru) (\(question.en))")
      return .entry(name[language], details: [entry.answer.smoothed[language]])
    }
  }

  private func hints(_ language: Language) -> [KitBlock] {
    kit.hints.map { .entry($0.text.smoothed[language], details: []) }
  }

  private func messages(_ language: Language) -> [KitBlock] {
    kit.messages.flatMap { entry -> [KitBlock] in
      let name = "\(entry.message.title[language]) (\(entry.message.to.word(in: language)))"
      let subject = entry.subject.map { ["Subject: \($0)", ""] } ?? []
      let copy = KitBlock.copy(name: name, lines: subject + entry.text.en.textLines)
      guard language == .russian else { return [copy] }
      return [copy, .aside("Перевод", lines: entry.text.smoothed.ru.textLines)]
    }
  }

  /// The fact that says how things stand.
  private var last: Event? {
    order.facts(at: now, in: pack.zone).last { $0.at != nil && !KitView.asides.contains($0.kind) }
  }

  /// Facts that leave everything as it was.
  private static let asides: Set<EventKind> = [
    .protectionSet, EventKind(rawValue: "evidence-kept"), EventKind(rawValue: "seller-contacted"),
  ]
}

extension String {
  /// A pack's text may have several lines.
  fileprivate var textLines: [String] {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
