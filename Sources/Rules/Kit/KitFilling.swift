import Model

/// Chooses what of a pack's kit fits an order and fills it in.
struct KitFilling {
  private let judge: GuardJudge
  private let words: [Placeholder: Texts]

  init(_ judge: GuardJudge, _ facts: KitFacts, writing: (KitFact, Language) -> String) {
    self.judge = judge
    words = Dictionary(
      uniqueKeysWithValues: Placeholder.allCases.map { placeholder in
        let fact = facts[placeholder]
        return (
          placeholder,
          fact.map { Texts(en: writing($0, .english), ru: writing($0, .russian)) }
            ?? placeholder.blank
        )
      })
  }

  var kit: Kit {
    Kit(
      claim: judge.claim, claims: judge.pack.claims.filter { $0.received == judge.isReceived },
      checklist: checklist, form: form, messages: messages,
      hints: judge.pack.hints.filter { judge.mayHold($0.when) }.map {
        (hint: $0, text: filled($0.text))
      })
  }

  private var checklist: [(item: ChecklistItem, text: Texts, isKept: Bool, kept: Event?)] {
    judge.pack.checklist.filter { judge.mayHold($0.when) }.map { item in
      let kept = judge.facts.events.last { $0.keeps(item.id) }
      return (item: item, text: filled(item.text), isKept: kept != nil, kept: kept)
    }
  }

  private var form: [(field: FormField, answer: Texts)] {
    judge.pack.form.compactMap { field in
      // An answer that cannot be judged is passed over: the next one is there to be given instead.
      let answer = field.answers.first { judge.judged($0.when).holds }
      return answer.map { (field: field, answer: filled($0.text)) }
    }
  }

  private var messages: [(message: Message, subject: String?, text: Texts)] {
    judge.pack.messages.filter { judge.mayHold($0.when) }.map { message in
      (
        message: message, subject: message.subject.map { filled($0, in: .english) },
        text: filled(message.text)
      )
    }
  }

  private func filled(_ texts: Texts) -> Texts {
    Texts(en: filled(texts.en, in: .english), ru: filled(texts.ru, in: .russian))
  }

  private func filled(_ text: String, in language: Language) -> String {
    Template(text).filled { words[$0]?[language] ?? "" }
  }
}

extension Event {
  /// Whether it says that this piece of evidence is kept.
  fileprivate func keeps(_ item: String) -> Bool {
    guard kind.rawValue == "evidence-kept", let note else { return false }
    return note.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }
      .contains { $0 == item.lowercased() }
  }
}
