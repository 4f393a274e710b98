import CEL
import Model
import Toml

extension PackCompiler {
  /// The pack's values, each after those it uses.
  func compileValues() -> [NamedValue] {
    let order = ValueOrder(draft.values, log: log)
    var values: [NamedValue] = []
    for name in order.names where !order.circular.contains(name) {
      guard let text = draft.values[name] else { continue }
      guard let expression = compile(text, expecting: nil, in: environment(values)) else {
        continue
      }
      values.append(NamedValue(name: name, program: expression.program))
    }
    return values
  }
}
