import CEL
import Civil
import Model
import Toml

/// Type-checks one whole draft and makes a pack of it.
struct PackCompiler {
  let draft: PackDraft
  let decoder: Decoder
  let zones: ZoneDatabase
  let parameters: [Parameter]
  let shape: FactShape

  init(
    _ draft: PackDraft, overrides: [ParameterOverride], zones: ZoneDatabase, decoder: Decoder
  ) {
    self.draft = draft
    self.zones = zones
    self.decoder = decoder
    parameters = PackCompiler.parameters(draft, overrides, decoder)
    shape = FactShape(kinds: draft.kinds, parameters: parameters)
  }

  /// The pack, or nil when something was reported that leaves none.
  func pack() -> Pack? {
    guard let platform = draft.platform, let zone = zone(), let reviewed = draft.reviewed else {
      return nil
    }
    checkNames()
    let values = compileValues()
    let compiler = RuleCompiler(self, values: values)
    let rules = draft.rules.compactMap(compiler.rule)
    return Pack(
      id: draft.id, title: draft.title ?? Texts(en: draft.id, ru: draft.id), platform: platform,
      placedFrom: draft.placedFrom, placedUntil: draft.placedUntil,
      regions: draft.regions ?? [], zone: zone, reviewed: reviewed, extends: draft.extends?.id,
      file: draft.file, parameters: parameters, rules: rules, sources: draft.sources,
      kinds: draft.kinds, fingerprint: fingerprint(zone), shape: shape, values: values,
      usage: FactUsage(shape, by: values.map(\.program) + rules.flatMap(\.programs)),
      constants: [
        .object(ObjectValue(shape.params, parameters.map(\.value))), .string(zone.name),
      ])
  }

  private func zone() -> Zone? {
    guard let named = draft.zone else { return nil }
    do {
      return try zones.zone(named.name)
    } catch {
      decoder.report("\(error)", at: named.place)
      return nil
    }
  }

  /// The environment of expressions that may use these values.
  ///
  /// A value that was found wrong has its finding; those that use it are checked without it.
  func environment(_ values: [NamedValue]) -> Environment {
    let zones = zones
    let compiled = Set(values.map(\.name))
    let others = draft.values.keys.filter { !compiled.contains($0) }.sorted()
    return Environment(
      variables: shape.variables + values.map { Variable($0.name, $0.type) }
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
    _ text: PlacedText, expecting type: CELType?, in environment: Environment
  ) -> Expression? {
    let compilation = environment.compile(text.value, expecting: type)
    for finding in compilation.findings {
      decoder.report(
        finding.message, at: text.place(atScalarOffset: finding.range.lowerBound),
        length: max(1, finding.range.count))
    }
    return compilation.program.map {
      Expression(program: $0, place: text.place(atScalarOffset: 0).description)
    }
  }

  private func checkNames() {
    for (name, text) in draft.values.sorted(by: { $0.key < $1.key })
    where ["order", "params", "zone"].contains(name) {
      decoder.report("a value cannot be called '\(name)'; choose another name", at: text.place)
    }
    for kind in draft.kinds where FactShape.ownFields.contains(kind.camelCase) {
      decoder.report(
        "an event kind cannot be called '\(kind)'; choose another name", at: draft.idPlace)
    }
  }

  private static func parameters(
    _ draft: PackDraft, _ overrides: [ParameterOverride], _ decoder: Decoder
  ) -> [Parameter] {
    let own = overrides.filter { $0.pack == draft.id }
    for override in own where draft.parameters[override.name] == nil {
      decoder.report(
        unknown("parameter", override.name, among: draft.parameters.keys.sorted()),
        at: override.place)
    }
    return draft.parameters.sorted { $0.key < $1.key }.map { name, parameter in
      var value = parameter.value
      let override = own.last { $0.name == name }
      if let override, override.value.type == value.type {
        value = override.value
      } else if let override {
        decoder.report(
          "'\(name)' must be of the type of '\(value)' (got '\(override.value)'); write it so",
          at: override.place)
      }
      return Parameter(
        name: name, text: "\(value)", doc: parameter.doc, sources: parameter.sources,
        isOverridden: override != nil, value: value.value, type: value.type)
    }
  }
}
