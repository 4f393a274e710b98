import CEL
import Civil
import Model
import Toml

/// Type-checks one whole draft and makes of it what judges.
struct PackCompiler {
  let draft: PackDraft
  let log: FindingLog
  let zones: ZoneDatabase
  let parameters: [Parameter]
  let shape: FactShape

  init(_ draft: PackDraft, parameters: [Parameter], zones: ZoneDatabase, log: FindingLog) {
    self.draft = draft
    self.zones = zones
    self.log = log
    self.parameters = parameters
    shape = FactShape(kinds: draft.kinds, parameters: parameters)
  }

  /// What could be made of the draft; whatever is missing from it was reported.
  func pack(_ zone: Zone) -> CompiledPack {
    checkNames()
    checkCitations()
    let values = compileValues()
    let rules = RuleCompiler(self, values: values)
    let kit = KitCompiler(self, values: values)
    return CompiledPack(
      self, zone: zone, values: values, rules: draft.rules.compactMap(rules.rule), kit: kit)
  }

  /// The environment of expressions that may use these values.
  ///
  /// A value that was found wrong has its finding; those that use it are checked without it.
  func environment(_ values: [NamedValue], more: [Variable] = []) -> Environment {
    let zones = zones
    let compiled = Set(values.map(\.name))
    let others = draft.values.keys.filter { !compiled.contains($0) }.sorted()
    return Environment(
      variables: shape.variables + values.map { Variable($0.name, $0.type) } + more
        + others.map { Variable($0, .dyn) },
      functions: DayFunctions.all(zones: zones, calendars: draft.calendars),
      refusedNames: [
        "now": "a condition never reads the clock, or the next wake could not be computed; "
          + "put the moment into 'opens', 'closes' or the ladder"
      ],
      zoneOffset: { name, seconds in
        (try? zones.zone(name))?.offset(at: Moment(seconds: seconds))
      })
  }

  /// Compiles one expression, reporting each finding at its place in the pack's file.
  func compile(
    _ text: PlacedText?, expecting type: CELType?, in environment: Environment
  ) -> Expression? {
    guard let text else { return nil }
    let compilation = environment.compile(text.value, expecting: type)
    for finding in compilation.findings {
      log.report(
        finding.message, at: text.place(atScalarOffset: finding.range.lowerBound),
        length: max(1, finding.range.count))
    }
    return compilation.program.map {
      Expression(program: $0, place: text.place(atScalarOffset: 0).description)
    }
  }

  /// What a whole entry must have.
  ///
  /// - Parameters:
  ///   - value: What it has.
  ///   - key: Its key.
  ///   - example: What to write after it.
  ///   - place: Where the entry stands.
  /// - Returns: The value itself; nil was reported.
  func need<Value>(
    _ value: Value?, _ key: String, _ example: String = "{ en = \"…\", ru = \"…\" }",
    at place: Place
  ) -> Value? {
    if value == nil { log.report("'\(key)' is missing; write \(key) = \(example)", at: place) }
    return value
  }

  /// The ids that a whole entry must cite.
  func need(_ sources: [Citation]?, at place: Place) -> [String]? {
    need(sources, "sources", "[\"ID\"] and what ID is under [sources]", at: place)?.map(\.id)
  }

  private func checkNames() {
    let taken = shape.variables.map(\.name) + shape.guardVariables.map(\.name)
    for (name, text) in draft.values.sorted(by: { $0.key < $1.key }) where taken.contains(name) {
      log.report("a value cannot be called '\(name)'; choose another name", at: text.place)
    }
    for kind in draft.kinds where FactShape.ownFields.contains(kind.camelCase) {
      log.report(
        "an event kind cannot be called '\(kind)'; choose another name", at: draft.idPlace)
    }
  }

  private func checkCitations() {
    for citation in draft.citations where draft.sources[citation.id] == nil {
      log.report(
        unknown("source", citation.id, among: draft.sources.keys.sorted()), at: citation.place)
    }
  }
}

extension Place {
  /// The place as entries of a pack tell it.
  var inPack: PackPlace { PackPlace(file: file, line: line) }
}
