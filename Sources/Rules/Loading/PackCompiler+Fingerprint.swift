import Civil
import Model
import Toml

extension PackCompiler {
  /// Everything that may change a judgement, an alert or the choice of the pack, in one line.
  func fingerprint(_ zone: Zone) -> String {
    var hash = StableHash()
    let era = [draft.placedFrom, draft.placedUntil].map { $0.map(String.init(describing:)) ?? "" }
    hash.combine([draft.id, draft.platform ?? "", draft.zone?.name ?? ""] + era)
    hash.combine(clocks(zone))
    hash.combine((draft.regions ?? []) + ["/"] + draft.kinds.map(\.rawValue))
    for parameter in parameters { hash.combine([parameter.name, parameter.text]) }
    for (name, text) in draft.values.sorted(by: { $0.key < $1.key }) {
      hash.combine([name, text.value])
    }
    for (name, days) in draft.calendars.sorted(by: { $0.key < $1.key }) {
      hash.combine([name] + days.map(\.description).sorted())
    }
    for rule in draft.rules { hash.combine(rule.signature) }
    for (id, text) in draft.advice.sorted(by: { $0.key < $1.key }) {
      hash.combine([id, text.en, text.ru])
    }
    return hash.text
  }

  /// What the zone's clocks do in the years that orders can lie in: new zone data moves closes.
  private func clocks(_ zone: Zone) -> [String] {
    var clocks: [String] = []
    var last: Int?
    for day in Int64(16_436)...25_568 {  // from 2015 to the end of 2039
      let offset = zone.offset(at: Moment(seconds: day * 86_400))
      if offset != last { clocks.append("\(day) \(offset)") }
      last = offset
    }
    return clocks
  }
}

extension RuleDraft {
  fileprivate var signature: [String] {
    let expressions = [when, opens, estimate].map { $0?.value ?? "" }
    let texts = [title.en, title.ru, ifMissed?.en ?? "", ifMissed?.ru ?? ""]
    return [id, actor.rawValue] + texts + sources.map(\.id) + close.signature + expressions
      + ladder.flatMap(\.signature)
  }
}

extension CloseDraft {
  fileprivate var signature: [String] {
    switch self {
    case .expression(let text): [text.value]
    case .span(let kind, _, let window, let days): [kind.rawValue, window.value, days.rawValue]
    }
  }
}

extension StepDraft {
  fileprivate var signature: [String] {
    [stage.description, level.rawValue, advice?.id ?? "", repeatEvery?.description ?? ""]
  }
}
