import CEL
import Model
import Toml

/// Type-checks the guards and everything of the dispute kit.
struct KitCompiler {
  private let pack: PackCompiler
  private let environment: Environment
  private let draft: PackDraft

  init(_ pack: PackCompiler, values: [NamedValue]) {
    self.pack = pack
    draft = pack.draft
    environment = pack.environment(values, more: pack.shape.guardVariables)
  }

  func guards() -> [Guard] { draft.guards.compactMap(guarding) }

  func checklist() -> [ChecklistItem] {
    draft.checklist.compactMap { note in
      whole(note).map {
        ChecklistItem(
          id: note.id, text: $0, sources: $1, place: note.place.inPack, when: condition(note.when))
      }
    }
  }

  func hints() -> [Hint] {
    draft.hints.compactMap { note in
      whole(note).map {
        Hint(
          id: note.id, text: $0, sources: $1, place: note.place.inPack, when: condition(note.when))
      }
    }
  }

  func claims() -> [Claim] { draft.claims.compactMap(claim) }

  func form() -> [FormField] { draft.form.compactMap(field) }

  func messages() -> [Message] { draft.messages.compactMap(message) }

  private func guarding(_ entry: GuardDraft) -> Guard? {
    check(entry)
    let steps = pack.need(entry.steps, "steps", "[\"dispute-cancelled\"]", at: entry.place)
    let title = pack.need(entry.title, "title", at: entry.place)
    let says = pack.need(entry.says, "says", at: entry.place)
    let level =
      entry.afterwards == nil
      ? entry.level ?? .warning : pack.need(entry.level, "level", "\"critical\"", at: entry.place)
    let sources = pack.need(entry.sources, at: entry.place)
    let when = condition(entry.when)
    guard let steps, let title, let says, let level, let sources else { return nil }
    return Guard(
      id: entry.id, steps: steps.map(\.kind), title: title, says: says,
      afterwards: entry.afterwards, level: level,
      isAboutFit: entry.isAboutFit ?? false, sources: sources, place: entry.place.inPack,
      when: when)
  }

  private func check(_ entry: GuardDraft) {
    if let rule = draft.rules.first(where: { $0.id == entry.id }) {
      pack.log.report(
        "guard '\(entry.id)' has the id of a rule (\(rule.place.inPack)); rename one",
        at: entry.place)
    }
    if entry.steps?.isEmpty ?? false {
      pack.log.report("guard '\(entry.id)' has no steps; give it one", at: entry.place)
    }
    let known = pack.shape.kinds
    for step in entry.steps ?? [] where !known.contains(step.kind) {
      pack.log.report(
        unknown("event kind", step.kind.rawValue, among: known.map(\.rawValue)), at: step.place)
    }
  }

  private func claim(_ entry: ClaimDraft) -> Claim? {
    let title = pack.need(entry.title, "title", at: entry.place)
    let received = pack.need(entry.received, "received", "true", at: entry.place)
    let least = pack.need(entry.least, "least", "30", at: entry.place)
    let most = pack.need(entry.most, "most", "50", at: entry.place)
    let sources = pack.need(entry.sources, at: entry.place)
    guard let title, let received, let least, let most, let sources else { return nil }
    if least > most {
      pack.log.report(
        "claim '\(entry.id)' asks for at least \(least) and at most \(most) percent; "
          + "let 'least' be no more than 'most'", at: entry.place)
    }
    return Claim(
      reason: entry.id, title: title, received: received, least: least, most: most,
      advice: entry.advice, path: entry.path, sources: sources, place: entry.place.inPack)
  }

  private func field(_ entry: FieldDraft) -> FormField? {
    let question = pack.need(entry.question, "question", at: entry.place)
    let answers = pack.need(
      entry.answers, "answers", "[{ text = { en = \"…\", ru = \"…\" } }]", at: entry.place)
    let sources = pack.need(entry.sources, at: entry.place)
    guard let question, let answers, let sources else { return nil }
    if answers.isEmpty {
      pack.log.report("form field '\(entry.id)' has no answers; give it one", at: entry.place)
    }
    return FormField(
      id: entry.id, question: question, sources: sources, place: entry.place.inPack,
      answers: answers.map { .init(when: condition($0.when), text: checked($0.text)) })
  }

  private func message(_ entry: MessageDraft) -> Message? {
    let to = pack.need(entry.to, "to", "\"seller\"", at: entry.place)
    let title = pack.need(entry.title, "title", at: entry.place)
    let text = pack.need(entry.text, "text", at: entry.place)
    let sources = pack.need(entry.sources, at: entry.place)
    let when = condition(entry.when)
    if let subject = entry.subject { check(subject) }
    guard let to, let title, let text, let sources else { return nil }
    return Message(
      id: entry.id, to: to, title: title, subject: entry.subject?.value, text: checked(text),
      sources: sources, place: entry.place.inPack, when: when)
  }

  private func whole(_ note: NoteDraft) -> (text: Texts, sources: [String])? {
    let text = pack.need(note.text, "text", at: note.place)
    let sources = pack.need(note.sources, at: note.place)
    guard let text, let sources else { return nil }
    return (checked(text), sources)
  }

  private func condition(_ text: PlacedText?) -> Expression? {
    pack.compile(text, expecting: .bool, in: environment)
  }

  private func checked(_ text: TextsDraft) -> Texts {
    check(text.en)
    check(text.ru)
    return text.texts
  }

  private func check(_ text: PlacedText) {
    for mistake in Template(text.value).mistakes {
      pack.log.report(
        mistake.message, at: text.place(atScalarOffset: mistake.range.lowerBound),
        length: mistake.range.count)
    }
  }
}
