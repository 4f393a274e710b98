import Civil
import Model
import Toml

/// Makes packs of drafts that were read together.
struct PackLoading {
  private let overrides: [ParameterOverride]
  private let zones: ZoneDatabase
  private let log: FindingLog
  private var assembly: PackAssembly
  /// What zones do over the years, by name: the same few are asked for by every pack.
  private var clocks: [String: [String]] = [:]

  init(
    _ drafts: [String: PackDraft], overrides: [ParameterOverride], zones: ZoneDatabase,
    decoder: Decoder
  ) {
    self.overrides = overrides
    self.zones = zones
    log = FindingLog(decoder)
    assembly = PackAssembly(drafts, log: log)
  }

  /// The pack of this id, or nil when something was reported that leaves none.
  mutating func pack(_ id: String) -> Pack? {
    guard let draft = assembly.whole(id), let platform = need(draft.platform, "platform", draft),
      let zone = zone(of: draft), let reviewed = reviewed(draft)
    else { return nil }
    let parameters = parameters(of: draft)
    let lazy = lazy(draft, parameters, zone)
    return Pack(
      id: draft.id, title: draft.title ?? Texts(en: draft.id, ru: draft.id), platform: platform,
      placedFrom: draft.placedFrom, placedUntil: draft.placedUntil,
      regions: draft.regions ?? [], zone: zone, reviewed: reviewed, extends: draft.extends?.id,
      file: draft.file, parameters: parameters, sources: sources(of: draft.id),
      kinds: draft.kinds,
      fingerprint: draft.fingerprint(parameters: parameters, clocks: clocks(of: zone)),
      lazy: lazy)
  }

  /// What the `[sources]` of this pack and of those it extends declare.
  mutating func sources(of id: String) -> [String: Source] {
    assembly.whole(id)?.resolvedSources(reporting: log) ?? [:]
  }

  private func lazy(_ draft: PackDraft, _ parameters: [Parameter], _ zone: Zone) -> LazyPack {
    let zones = zones
    guard draft.isForeign else {
      return LazyPack(draft) { draft in
        let decoder = Decoder()
        let made = PackCompiler(
          draft, parameters: parameters, zones: zones, log: FindingLog(decoder)
        ).pack(zone)
        // A test compiles every pack that ships.
        precondition(!decoder.hasFindings, decoder.findings.description)
        return made
      }
    }
    let compiler = PackCompiler(draft, parameters: parameters, zones: zones, log: log)
    return LazyPack(draft, made: compiler.pack(zone))
  }

  private func need<Value>(_ value: Value?, _ key: String, _ draft: PackDraft) -> Value? {
    // A pack that extends nothing was asked for it when it was read.
    if value == nil, draft.extends != nil {
      log.report("'\(key)' is missing; write \(key) = \"...\"", at: draft.idPlace)
    }
    return value
  }

  private func reviewed(_ draft: PackDraft) -> CivilDate? {
    if draft.reviewed == nil, draft.extends != nil {
      log.report("'reviewed' is missing; write reviewed = 2026-11-22", at: draft.idPlace)
    }
    return draft.reviewed
  }

  private func zone(of draft: PackDraft) -> Zone? {
    guard let named = need(draft.zone, "timezone", draft) else { return nil }
    do {
      return try zones.zone(named.name)
    } catch {
      log.report("\(error)", at: named.place)
      return nil
    }
  }

  private mutating func clocks(of zone: Zone) -> [String] {
    if let known = clocks[zone.name] { return known }
    let new = zone.clocks
    clocks[zone.name] = new
    return new
  }

  private func parameters(of draft: PackDraft) -> [Parameter] {
    let own = overrides.filter { $0.pack == draft.id }
    for override in own where draft.parameters[override.name] == nil {
      log.report(
        unknown("parameter", override.name, among: draft.parameters.keys.sorted()),
        at: override.place)
    }
    return draft.parameters.sorted { $0.key < $1.key }.map { name, parameter in
      var value = parameter.value
      let override = own.last { $0.name == name }
      if let override, override.value.type == value.type {
        value = override.value
      } else if let override {
        log.report(
          "'\(name)' must be of the type of '\(value)' (got '\(override.value)'); write it so",
          at: override.place)
      }
      return Parameter(
        name: name, text: "\(value)", doc: parameter.doc, sources: parameter.sources.map(\.id),
        isOverridden: override != nil, value: value.value, type: value.type)
    }
  }
}
