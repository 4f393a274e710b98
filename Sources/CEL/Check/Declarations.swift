/// The names of an environment, prepared for look-up.
final class Declarations: Sendable {
  struct Variable: Sendable {
    let slot: Int
    let name: String
    let type: CELType
  }

  /// From the innermost container to none, each ending in a dot unless empty.
  let prefixes: [String]
  let variables: [String: Variable]
  private let functions: [String: [Overload]]
  let refusedNames: [String: String]

  init(
    container: String, variables: [CEL.Variable], functions: [Function],
    refusedNames: [String: String]
  ) {
    let parts = container.split(separator: ".")
    prefixes =
      (0..<parts.count).map { parts.dropLast($0).joined(separator: ".") + "." } + [""]
    self.variables = Dictionary(
      variables.enumerated().map { slot, variable in
        (variable.name, Variable(slot: slot, name: variable.name, type: variable.type))
      }, uniquingKeysWith: { first, _ in first })
    self.functions = Dictionary(grouping: functions.map(Overload.init), by: \.name)
    self.refusedNames = refusedNames
  }

  func variable(_ name: String, isAbsolute: Bool) -> Variable? {
    if isAbsolute { return variables[name] }
    for prefix in prefixes {
      if let found = variables[prefix.isEmpty ? name : prefix + name] { return found }
    }
    return nil
  }

  func overloads(_ name: String) -> [Overload] {
    let own = functions.isEmpty ? [] : functions[name] ?? []
    guard let standard = Library.standard[name] else { return own }
    return own.isEmpty ? standard : own + standard
  }

  /// The overloads under the innermost container that has the name.
  func resolveFunction(_ name: String) -> [Overload] {
    if name.hasPrefix(".") { return overloads(String(name.dropFirst())) }
    for prefix in prefixes {
      let found = overloads(prefix.isEmpty ? name : prefix + name)
      if !found.isEmpty { return found }
    }
    return []
  }

  var functionNames: [String] {
    (Array(Library.standard.keys) + Array(functions.keys) + Array(Library.extremes.keys))
      .filter { !$0.contains("_") || $0.contains { $0.isLetter } }
  }
}
