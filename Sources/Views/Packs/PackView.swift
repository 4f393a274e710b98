import Civil
public import Model
public import Rules

/// A pack as it is shown.
public struct PackView: Sendable {
  let pack: Pack

  /// Creates a view.
  public init(_ pack: Pack) {
    self.pack = pack
  }

  /// The headings of a list of packs.
  public static func heads(in language: Language) -> [String] {
    switch language {
    case .english: ["PACK", "PLATFORM", "ORDERS", "RULES", "REVIEWED", "TITLE"]
    case .russian: ["ПАКЕТ", "ПЛОЩАДКА", "ЗАКАЗЫ", "ПРАВИЛА", "ПРОВЕРЕНО", "НАЗВАНИЕ"]
    }
  }

  /// The cells of a list's row.
  public func cells(in language: Language) -> [String] {
    let until = pack.placedUntil.map { "\($0)" } ?? ""
    return [
      pack.id, pack.platform, "\(pack.placedFrom.map { "\($0)" } ?? "")..\(until)",
      "\(pack.rules.count)", "\(pack.reviewed)", pack.title[language],
    ]
  }

  /// The view as one JSON object.
  public var json: JSON {
    [
      "id": .string(pack.id), "platform": .string(pack.platform), "title": .string(pack.title.en),
      "placedFrom": .text(pack.placedFrom), "placedUntil": .text(pack.placedUntil),
      "regions": .array(pack.regions.map { .string($0) }), "timezone": .string(pack.zone.name),
      "reviewed": .text(pack.reviewed), "extends": .text(pack.extends),
      "params": .array(pack.parameters.map(PackView.json)),
      "rules": .array(pack.rules.map(PackView.json)),
      "guards": .array(pack.guards.map(PackView.json)),
      "claims": .array(pack.claims.map(PackView.json)),
    ]
  }

  private static func json(_ parameter: Parameter) -> JSON {
    [
      "name": .string(parameter.name), "value": .string(parameter.text),
      "overridden": .bool(parameter.isOverridden), "doc": .string(parameter.doc),
      "sources": .array(parameter.sources.map { .string($0) }),
    ]
  }

  private static func json(_ guarding: Guard) -> JSON {
    [
      "id": .string(guarding.id), "title": .string(guarding.title.en),
      "steps": .array(guarding.steps.map { .text($0) }), "level": .text(guarding.level.rawValue),
      "sources": .array(guarding.sources.map { .string($0) }),
    ]
  }

  private static func json(_ claim: Claim) -> JSON {
    [
      "reason": .string(claim.reason), "title": .string(claim.title.en),
      "received": .bool(claim.received), "least": .number(claim.least),
      "most": .number(claim.most), "sources": .array(claim.sources.map { .string($0) }),
    ]
  }

  private static func json(_ rule: Rule) -> JSON {
    [
      "id": .string(rule.id), "title": .string(rule.title.en),
      "actor": .string(rule.actor.rawValue),
      "sources": .array(rule.sources.map { .string($0) }),
      "ladder": .array(
        rule.ladder.map { step in
          [
            "stage": .text(step.stage), "level": .string(step.level.rawValue),
            "advice": .string(step.advice), "repeat": .text(step.repeatEvery),
          ]
        }), "absent": .text(rule.absent?.en),
    ]
  }
}
