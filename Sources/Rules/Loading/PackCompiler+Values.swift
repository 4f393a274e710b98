import CEL
import Model
import Toml

extension PackCompiler {
  /// The pack's values, each after those it uses.
  func compileValues() -> [NamedValue] {
    var values: [NamedValue] = []
    for name in ValueOrder(draft.values, decoder: decoder).names {
      guard let text = draft.values[name] else { continue }
      guard let expression = compile(text, expecting: nil, in: environment(values)) else {
        continue
      }
      let program = expression.program
      values.append(NamedValue(name: name, type: program.type, program: program))
    }
    return values
  }

  /// Everything that may change a judgement, in one line.
  func fingerprint() -> String {
    var hash = StableHash()
    hash.combine(draft.id)
    hash.combine(draft.zone?.name ?? "")
    for parameter in parameters { hash.combine("\(parameter.name)=\(parameter.text)") }
    for (name, text) in draft.values.sorted(by: { $0.key < $1.key }) {
      hash.combine("\(name)=\(text.value)")
    }
    for rule in draft.rules { hash.combine(rule.signature) }
    for (id, text) in draft.advice.sorted(by: { $0.key < $1.key }) {
      hash.combine("\(id)=\(text.en)=\(text.ru)")
    }
    return hash.text
  }
}

extension RuleDraft {
  fileprivate var signature: String {
    let expressions = [when, opens, estimate].map { $0?.value ?? "" }
    let close =
      switch close {
      case .expression(let text): text.value
      case .span(let kind, _, let window, let days): "\(kind) \(window.value) \(days.rawValue)"
      }
    let steps = ladder.map { "\($0.stage) \($0.level) \($0.advice?.id ?? "") \($0.repeatEvery.map(String.init(describing:)) ?? "")" }
    return ([id, actor.rawValue, title.en, close] + expressions + steps).joined(separator: "\n")
  }
}
