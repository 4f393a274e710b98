import Civil
import Model
import Toml

extension PackDraft {
  /// Everything that may change a judgement, an alert or the choice of the pack, in one line.
  ///
  /// - Parameters:
  ///   - parameters: The figures that are in force.
  ///   - clocks: What the pack's zone does over the years.
  /// - Returns: Hexadecimal digits, the same in every run.
  func fingerprint(parameters: [Parameter], clocks: [String]) -> String {
    var hash = StableHash()
    let era = [placedFrom, placedUntil].map { $0.map(String.init(describing:)) ?? "" }
    hash.combine([id, platform ?? "", zone?.name ?? ""] + era)
    hash.combine(clocks)
    hash.combine((regions ?? []) + ["/"] + kinds.map(\.rawValue))
    for parameter in parameters { hash.combine([parameter.name, parameter.text]) }
    for (name, text) in values.sorted(by: { $0.key < $1.key }) {
      hash.combine([name, text.value])
    }
    for (name, days) in calendars.sorted(by: { $0.key < $1.key }) {
      hash.combine([name] + days.map(\.description).sorted())
    }
    for rule in rules { hash.combine(rule.signature) }
    for entry in guards where entry.afterwards != nil { hash.combine(entry.signature) }
    for (id, text) in advice.sorted(by: { $0.key < $1.key }) {
      hash.combine([id, text.en, text.ru])
    }
    return hash.text
  }
}

extension Zone {
  /// What its clocks do in the years that orders can lie in: new zone data moves closes.
  var clocks: [String] {
    var clocks: [String] = []
    var last: Int?
    for day in Int64(15_706)...25_568 {  // from 2013 to the end of 2039
      let offset = offset(at: Moment(seconds: day * 86_400))
      if offset != last { clocks.append("\(day) \(offset)") }
      last = offset
    }
    return clocks
  }
}

extension RuleDraft {
  fileprivate var signature: [String] {
    let expressions = [when, opens, estimate, earliest].map { $0?.value ?? "" }
    let texts = [title, ifMissed, absent].flatMap(\.signature)
    let ladder = ladder ?? []
    return [id, actor?.rawValue ?? ""] + texts + (sources ?? []).map(\.id) + close.signature
      + expressions + ladder.flatMap(\.signature)
  }
}

extension CloseDraft {
  fileprivate var signature: [String] {
    if let closes { return [closes.value] }
    return [from?.kind.rawValue ?? "", window?.value ?? "", (days ?? .exact).rawValue]
  }
}

extension StepDraft {
  fileprivate var signature: [String] {
    [stage.description, level.rawValue, advice?.id ?? "", repeatEvery?.description ?? ""]
  }
}

extension GuardDraft {
  fileprivate var signature: [String] {
    let head = [id, when?.value ?? "", level?.rawValue ?? ""]
    return head + (steps ?? []).map(\.kind.rawValue) + title.signature + afterwards.signature
      + (sources ?? []).map(\.id)
  }
}

extension Texts? {
  fileprivate var signature: [String] { [self?.en ?? "", self?.ru ?? ""] }
}
