public import Civil
public import Model

/// The policy of one platform for one era and region, loaded, type-checked and ready to judge.
public struct Pack: Sendable {
  /// The id users name in `policy`.
  public let id: String
  /// What the pack is about, for lists.
  public let title: Texts
  /// The platform whose orders it judges.
  public let platform: String
  /// Orders placed on or after this date; nil for no lower end.
  public let placedFrom: CivilDate?
  /// Orders placed before this date; nil for no upper end.
  public let placedUntil: CivilDate?
  /// The sellers' regions it is for; empty for all.
  public let regions: [String]
  /// The zone the platform's dates and days are counted in.
  public let zone: Zone
  /// The day somebody last held it against its sources.
  public let reviewed: CivilDate
  /// The pack this one extends, by id.
  public let extends: String?
  /// The file it was read from, as errors name it.
  public let file: String
  /// The figures that may be overridden, sorted by name.
  public let parameters: [Parameter]
  /// Where what the pack cites is found, by its id.
  public let sources: [String: Source]
  /// Event kinds beside the standard ones that its orders may use.
  public let kinds: [EventKind]
  /// What changes when anything in the pack changes: compared to know whether to judge anew.
  public let fingerprint: String

  let lazy: LazyPack
}

extension Pack {
  var compiled: CompiledPack { lazy.value }

  /// The rules in the order they are written, the base pack's first.
  public var rules: [Rule] { compiled.rules }
  /// The warnings before a step, in the order they are written.
  public var guards: [Guard] { compiled.guards }
  /// The evidence to keep, in the order it is written.
  public var checklist: [ChecklistItem] { compiled.checklist }
  /// What can be asked for each reason, in the order written.
  public var claims: [Claim] { compiled.claims }
  /// The fields of the dispute form, in their order.
  public var form: [FormField] { compiled.form }
  /// The messages to send, in the order they are written.
  public var messages: [Message] { compiled.messages }
  /// What is worth knowing, in the order it is written.
  public var hints: [Hint] { compiled.hints }

  /// The rule of this id.
  public func rule(_ id: String) -> Rule? {
    rules.first { $0.id == id }
  }

  /// The sources of these ids, in their order.
  public func cited(_ ids: [String]) -> [CitedSource] {
    ids.compactMap { id in sources[id].map { CitedSource(id: id, source: $0) } }
  }
}
