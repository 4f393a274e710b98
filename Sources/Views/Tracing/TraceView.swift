import Model
public import Rules
public import Wording

/// What statements of the sources have become, ready to be shown.
public struct TraceView: Sendable {
  private let traces: [StatementTrace]

  /// Creates a view.
  public init(_ traces: [StatementTrace]) {
    self.traces = traces
  }

  /// Whether every statement has a place.
  public var isWhole: Bool { placed == traces.count }

  private var placed: Int { traces.count { !$0.places.isEmpty } }

  /// One JSON object a statement; texts have both languages.
  public var json: [JSON] {
    traces.map { trace in
      [
        "id": .string(trace.id), "article": .text(trace.source.article),
        "statement": .texts(trace.source.statement ?? trace.source.title),
        "places": .array(trace.places.map(TraceView.json)),
      ]
    }
  }

  private static func json(_ place: TracedPlace) -> JSON {
    [
      "kind": .string(place.kind.rawValue), "id": .string(place.id), "packs": .strings(place.packs),
      "place": .text(place.place), "text": .texts(place.text),
    ]
  }

  /// The view in lines for a person; the last one counts.
  public func lines(for reader: Reader) -> [String] {
    let language = reader.language
    let none = Texts(en: "no place", ru: "нигде не учтено")[language]
    let blocks = traces.flatMap { trace in
      let statement = trace.source.statement ?? trace.source.title
      let places = trace.places.flatMap { lines(of: $0, in: language) }
      return ["\(trace.id): \(statement[language])"] + (places.isEmpty ? ["  \(none)"] : places)
        + [""]
    }
    let count = Texts(
      en: "\(placed) of \(traces.count) statements have a place",
      ru: "учтено утверждений: \(placed) из \(traces.count)")
    return blocks + [count[language]]
  }

  private func lines(of place: TracedPlace, in language: Language) -> [String] {
    let packs = place.packs.joined(separator: ", ")
    let head = "  \(place.kind.word(in: language)) \(place.id)  \(place.place)  (\(packs))"
    return [head] + place.text[language].split(separator: "\n").map { "    \($0)" }
  }
}

extension TracedPlace.Kind {
  /// What the place is, in words.
  fileprivate func word(in language: Language) -> String {
    switch self {
    case .parameter: Texts(en: rawValue, ru: "параметр")[language]
    case .rule: Texts(en: rawValue, ru: "правило")[language]
    case .guard: Texts(en: rawValue, ru: "предостережение")[language]
    case .checklist: Texts(en: rawValue, ru: "доказательство")[language]
    case .claim: Texts(en: rawValue, ru: "требование")[language]
    case .form: Texts(en: rawValue, ru: "форма")[language]
    case .message: Texts(en: rawValue, ru: "сообщение")[language]
    case .hint: Texts(en: rawValue, ru: "подсказка")[language]
    }
  }
}
