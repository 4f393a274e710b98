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
  /// The first words of names with dots; nil if a container may stand before any word.
  private let dottedRoots: Set<Substring>?
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
    dottedRoots =
      parts.isEmpty
      ? Set((variables.map(\.name) + Library.typeNames.keys).compactMap(Declarations.dottedRoot))
      : nil
  }

  private static func dottedRoot(_ name: String) -> Substring? {
    name.firstIndex(of: ".").map { name[..<$0] }
  }

  /// False only if no variable or type has a name of several words that starts with this one.
  func mayStartDottedName(_ word: String) -> Bool {
    dottedRoots.map { $0.contains(Substring(word)) } ?? true
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
